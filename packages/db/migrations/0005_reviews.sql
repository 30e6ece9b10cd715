CREATE TABLE "draft_edits" (
	"campaign_id" text NOT NULL,
	"revision" integer NOT NULL,
	"by_user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "draft_edits_key" PRIMARY KEY("campaign_id","revision")
);
--> statement-breakpoint
CREATE TABLE "review_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"rule_set_id" text,
	"rule" text,
	"text" text NOT NULL,
	"by_user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"state" text NOT NULL,
	"document" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"draft_revision" integer NOT NULL,
	"base_release_id" uuid NOT NULL,
	"message" text NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"authors" text[] NOT NULL,
	"evidence" jsonb NOT NULL,
	"approved_by" text,
	"approved_at" timestamp (3) with time zone,
	"scheduled_by" text,
	"publish_at" timestamp (3) with time zone,
	"published_by" text,
	"held_at" timestamp (3) with time zone,
	"held_reasons" jsonb,
	"held_evidence" jsonb,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "reviews_submitter_is_author" CHECK ("reviews"."submitted_by" = any("reviews"."authors")),
	CONSTRAINT "reviews_not_approved_by_author" CHECK ("reviews"."approved_by" <> all("reviews"."authors")),
	CONSTRAINT "reviews_not_scheduled_by_author" CHECK ("reviews"."scheduled_by" <> all("reviews"."authors")),
	CONSTRAINT "reviews_not_published_by_author" CHECK ("reviews"."published_by" <> all("reviews"."authors")),
	CONSTRAINT "reviews_approved_before_published" CHECK ("reviews"."state" not in ('approved', 'scheduled', 'published') or ("reviews"."approved_by" is not null and "reviews"."approved_at" is not null)),
	CONSTRAINT "reviews_scheduled_whole" CHECK ("reviews"."state" <> 'scheduled' or ("reviews"."scheduled_by" is not null and "reviews"."publish_at" is not null)),
	CONSTRAINT "reviews_published_whole" CHECK ("reviews"."state" <> 'published' or "reviews"."published_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "review_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_campaign_id_drafts_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."drafts"("campaign_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_base_release_id_releases_id_fk" FOREIGN KEY ("base_release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_comments_review" ON "review_comments" USING btree ("review_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("campaign_id") WHERE state in ('waiting', 'approved', 'scheduled', 'held-back');--> statement-breakpoint
CREATE INDEX "reviews_campaign" ON "reviews" USING btree ("campaign_id","submitted_at");--> statement-breakpoint
CREATE INDEX "reviews_due" ON "reviews" USING btree ("campaign_id","publish_at") WHERE state = 'scheduled';--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_review" UNIQUE("review_id");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_reviewed" CHECK ("releases"."number" = 1 or "releases"."restores_number" is not null or "releases"."review_id" is not null) NOT VALID;--> statement-breakpoint
-- Releases from before there were reviews stay as they are; whoever edited a draft last stands for those whom nobody wrote down.
INSERT INTO "draft_edits" ("campaign_id", "revision", "by_user_id", "at", "changes")
SELECT "campaign_id", "revision", "updated_by", "updated_at", '[]'::jsonb FROM "drafts";--> statement-breakpoint
-- What was submitted stays what it was.
CREATE TRIGGER "reviews_frozen" BEFORE UPDATE OF "campaign_id", "document", "content_hash", "draft_revision", "base_release_id", "message",
  "submitted_by", "submitted_at", "authors" ON "reviews" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER "reviews_kept" BEFORE DELETE ON "reviews" FOR EACH ROW EXECUTE FUNCTION refuse_change();
