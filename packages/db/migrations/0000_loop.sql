CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_members" (
	"audience_id" uuid NOT NULL,
	"msisdn" text NOT NULL,
	"ordinal" integer,
	"unmet" text[] NOT NULL,
	"contact" text NOT NULL,
	"band" integer,
	CONSTRAINT "audience_members_key" PRIMARY KEY("audience_id","msisdn")
);
--> statement-breakpoint
CREATE TABLE "audiences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"built_at" timestamp (3) with time zone NOT NULL,
	"customers" integer NOT NULL,
	"eligible" integer NOT NULL,
	"queued" integer NOT NULL,
	"contact_blocked" integer NOT NULL,
	"funnel" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_events" (
	"call_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"campaign_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_events_key" PRIMARY KEY("call_id","seq")
);
--> statement-breakpoint
CREATE TABLE "call_queue" (
	"campaign_id" text NOT NULL,
	"msisdn" text NOT NULL,
	"ordinal" integer NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone,
	"agreed" boolean DEFAULT false NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "call_queue_key" PRIMARY KEY("campaign_id","msisdn")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"msisdn" text NOT NULL,
	"release_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"agent_id" text NOT NULL,
	"state" text NOT NULL,
	"attempt" integer NOT NULL,
	"fence" integer NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"campaign_at" timestamp (3) with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"plan" jsonb,
	"outcome" text,
	"reason" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"rehearsal_at" timestamp (3) with time zone,
	"set_at" timestamp (3) with time zone NOT NULL,
	"live_release_id" uuid,
	"snapshot_id" uuid,
	"audience_id" uuid
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"base_release_id" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exclusion_list_entries" (
	"version_id" uuid NOT NULL,
	"msisdn" text NOT NULL,
	CONSTRAINT "exclusion_list_entries_key" PRIMARY KEY("version_id","msisdn")
);
--> statement-breakpoint
CREATE TABLE "exclusion_list_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"list_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"entries" integer NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"call_id" uuid NOT NULL,
	"msisdn" text NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"details" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "import_rejections" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"cells" jsonb NOT NULL,
	CONSTRAINT "import_rejections_key" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"kind" text NOT NULL,
	"list_id" text,
	"file_name" text NOT NULL,
	"policy" text NOT NULL,
	"state" text NOT NULL,
	"bytes_total" bigint,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_accepted" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"problem" jsonb,
	"header" jsonb,
	"target_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"heartbeat_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"payload" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"call_id" uuid,
	"msisdn" text NOT NULL,
	"template" text NOT NULL,
	"class" text NOT NULL,
	"channel" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"document" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	"message" text NOT NULL,
	"restores_number" integer,
	CONSTRAINT "releases_number" UNIQUE("campaign_id","number")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"impersonated_by" text,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"rows" integer NOT NULL,
	"lists" jsonb NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_results" (
	"call_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"position" integer NOT NULL,
	"result" text NOT NULL,
	"item" text,
	CONSTRAINT "topic_results_key" PRIMARY KEY("call_id","topic")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"username" text,
	"display_username" text,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_events" ADD CONSTRAINT "call_events_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_base_release_id_releases_id_fk" FOREIGN KEY ("base_release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion_list_versions" ADD CONSTRAINT "exclusion_list_versions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion_list_versions" ADD CONSTRAINT "exclusion_list_versions_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_results" ADD CONSTRAINT "topic_results_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audience_members_order" ON "audience_members" USING btree ("audience_id","ordinal");--> statement-breakpoint
CREATE INDEX "audiences_campaign" ON "audiences" USING btree ("campaign_id","built_at");--> statement-breakpoint
CREATE INDEX "call_queue_fresh" ON "call_queue" USING btree ("campaign_id","ordinal") WHERE state = 'waiting' and not_before is null;--> statement-breakpoint
CREATE INDEX "call_queue_due" ON "call_queue" USING btree ("campaign_id","not_before","ordinal") WHERE state = 'waiting' and not_before is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_open_customer" ON "calls" USING btree ("campaign_id","msisdn") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "calls_open_agent" ON "calls" USING btree ("agent_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "calls_customer" ON "calls" USING btree ("campaign_id","msisdn","claimed_at");--> statement-breakpoint
CREATE INDEX "calls_agent_day" ON "calls" USING btree ("agent_id","claimed_at");--> statement-breakpoint
CREATE INDEX "calls_lease" ON "calls" USING btree ("lease_until") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "exclusion_list_newest" ON "exclusion_list_versions" USING btree ("campaign_id","list_id","imported_at");--> statement-breakpoint
CREATE INDEX "follow_ups_campaign" ON "follow_ups" USING btree ("campaign_id","state","id");--> statement-breakpoint
CREATE INDEX "imports_campaign" ON "imports" USING btree ("campaign_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_call_slot" ON "messages" USING btree ("call_id","template");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_campaign_slot" ON "messages" USING btree ("campaign_id","msisdn","template") WHERE class = 'campaign';--> statement-breakpoint
CREATE INDEX "messages_campaign" ON "messages" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "snapshots_campaign" ON "snapshots" USING btree ("campaign_id","taken_at");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");