ALTER TABLE "reviews" ADD COLUMN "seen_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- What was decided before is no news.
UPDATE "reviews" SET "seen_by" = "authors";
