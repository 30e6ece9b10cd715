ALTER TABLE "imports" ADD COLUMN "mends" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "rows_kept" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_mends_imports_id_fk" FOREIGN KEY ("mends") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;