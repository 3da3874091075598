DROP INDEX "originals_case";--> statement-breakpoint
ALTER TABLE "originals" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "originals" ALTER COLUMN "shipment_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_case_id_slot_pk" PRIMARY KEY("case_id","slot");
