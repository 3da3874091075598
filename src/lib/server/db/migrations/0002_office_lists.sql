CREATE INDEX "cases_questions" ON "cases" USING btree ("place_at") WHERE open_questions > 0;--> statement-breakpoint
CREATE INDEX "shipments_state" ON "shipments" USING btree ("state","created_at");