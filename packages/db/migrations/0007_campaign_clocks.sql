CREATE TABLE "campaign_clocks" (
	"campaign_id" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"mode" text NOT NULL,
	"rehearsal_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_clocks_key" PRIMARY KEY("campaign_id","set_at")
);
--> statement-breakpoint
ALTER TABLE "campaign_clocks" ADD CONSTRAINT "campaign_clocks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO "campaign_clocks" ("campaign_id", "set_at", "mode", "rehearsal_at") SELECT "id", "set_at", "mode", "rehearsal_at" FROM "campaigns";
