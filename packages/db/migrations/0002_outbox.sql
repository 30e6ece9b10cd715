-- Nothing says of messages from before whether they advertise, so they are held to the hours; and there were rehearsals only.
ALTER TABLE "messages" ADD COLUMN "advertising" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ALTER COLUMN "advertising" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "mode" text DEFAULT 'rehearsal' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ALTER COLUMN "mode" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "fence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "awaited_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "not_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "reference" text;--> statement-breakpoint
CREATE INDEX "messages_planned" ON "messages" USING btree ("campaign_id","id") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "messages_awaited" ON "messages" USING btree ("awaited_until") WHERE awaited_until is not null;--> statement-breakpoint
CREATE INDEX "messages_reference" ON "messages" USING btree ("channel","reference") WHERE reference is not null;