CREATE TABLE "estimates" (
	"lane" text NOT NULL,
	"status" text NOT NULL,
	"p50" integer NOT NULL,
	"p80" integer NOT NULL,
	"cases" integer NOT NULL,
	CONSTRAINT "estimates_lane_status_pk" PRIMARY KEY("lane","status")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamptz(3) NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stays" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stays_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lane" text NOT NULL,
	"status" text NOT NULL,
	"left_at" timestamptz(3) NOT NULL,
	"minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "stays_left" ON "stays" USING btree ("left_at","lane","status","minutes");--> statement-breakpoint
ALTER TABLE "cases" DROP COLUMN "position";