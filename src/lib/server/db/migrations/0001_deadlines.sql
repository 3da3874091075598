ALTER TABLE "notices" ADD COLUMN "due_at" timestamptz(3) NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_since" ON "cases" USING btree ("status","since");--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("due_at") WHERE state in ('waiting', 'sending');