CREATE TABLE "access" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"holder_kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"level" text NOT NULL,
	"from_at" timestamptz(3) NOT NULL,
	"until_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "case_keys" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" "bytea",
	"created_at" timestamptz(3) NOT NULL,
	"destroyed_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text,
	"program" text NOT NULL,
	"services" text[] NOT NULL,
	"catalogue_version" integer NOT NULL,
	"status" text NOT NULL,
	"order" jsonb,
	"lane" text,
	"way" text,
	"answers" "bytea",
	"delivery" "bytea",
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"touched_at" timestamptz(3) NOT NULL,
	"since" timestamptz(3) NOT NULL,
	"sent_at" timestamptz(3),
	"place_at" timestamptz(3),
	"ended_at" timestamptz(3),
	"claimed_by" uuid,
	"claim_seen_at" timestamptz(3),
	"not_received_at" timestamptz(3),
	"open_questions" integer DEFAULT 0 NOT NULL,
	"page_count" integer DEFAULT 0 NOT NULL,
	"stored_bytes" bigint DEFAULT 0 NOT NULL,
	"position" integer,
	CONSTRAINT "cases_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"text_hash" text NOT NULL,
	"language" text NOT NULL,
	"given" boolean NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "consents_case_id_kind_at_pk" PRIMARY KEY("case_id","kind","at")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"case_id" uuid NOT NULL,
	"person" text NOT NULL,
	"facts" "bytea",
	"nik_index" "bytea",
	"kk_index" "bytea",
	CONSTRAINT "persons_case_id_person_pk" PRIMARY KEY("case_id","person")
);
--> statement-breakpoint
CREATE TABLE "outputs" (
	"case_id" uuid NOT NULL,
	"output" text NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"medium" text NOT NULL,
	"state" text NOT NULL,
	"sealed_number" "bytea",
	"pdf_storage_key" text,
	"pdf_sealed_key" "bytea",
	"pdf_bytes" integer,
	"issued_at" timestamptz(3),
	CONSTRAINT "outputs_case_id_output_pk" PRIMARY KEY("case_id","output")
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"digest" text NOT NULL,
	"place" integer NOT NULL,
	"storage_key" text NOT NULL,
	"thumbnail_key" text NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"flags" text[] NOT NULL,
	"arrived_at" timestamptz(3) NOT NULL,
	"removed_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"case_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "papers_case_id_slot_pk" PRIMARY KEY("case_id","slot")
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"shipment_id" uuid,
	"slot" text NOT NULL,
	"state" text NOT NULL,
	"changed_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shipment_outputs" (
	"shipment_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"output" text NOT NULL,
	"live" boolean NOT NULL,
	CONSTRAINT "shipment_outputs_shipment_id_case_id_output_pk" PRIMARY KEY("shipment_id","case_id","output")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"case_id" uuid NOT NULL,
	"way" text NOT NULL,
	"courier" text,
	"fee" integer,
	"state" text NOT NULL,
	"destination" "bytea",
	"waybill" text,
	"fetched_by" "bytea",
	"created_at" timestamptz(3) NOT NULL,
	"handed_over_at" timestamptz(3),
	"delivered_at" timestamptz(3),
	CONSTRAINT "shipments_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"type" text NOT NULL,
	"result" jsonb,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"v" smallint NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"via" text NOT NULL,
	"data" jsonb NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reads_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamptz(3) NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"case_id" uuid NOT NULL,
	"what" text NOT NULL,
	"target" text NOT NULL,
	"allowed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "words" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" "bytea" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"answers" uuid
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"pin_hash" text NOT NULL,
	"pepper_id" text NOT NULL,
	"proven_at" timestamptz(3),
	"whatsapp_user_index" "bytea",
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"seen_at" timestamptz(3) NOT NULL,
	CONSTRAINT "devices_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "known_devices_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "link_readers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"cookie_hash" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "link_readers_cookie_hash_unique" UNIQUE("cookie_hash")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"name" "bytea" NOT NULL,
	"level" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"first_opened_at" timestamptz(3),
	"opens" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamptz(3),
	"ended_by" text,
	CONSTRAINT "links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"borrowed" boolean NOT NULL,
	"only_case" uuid,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" "bytea" NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"pepper_id" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3),
	CONSTRAINT "staff_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "staff_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"name" "bytea",
	"made_by" uuid,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	CONSTRAINT "staff_invites_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	CONSTRAINT "transfers_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"event_id" uuid,
	"subscription_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"marked_repeat" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"sent_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"holder_kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"endpoint_hash" text NOT NULL,
	"language" text NOT NULL,
	"discreet" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"sealed" "bytea" NOT NULL,
	"seen_at" timestamptz(3),
	"seen_by" uuid
);
--> statement-breakpoint
CREATE TABLE "whatsapp_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"source" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"case_id" uuid,
	"outcome" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"valid_from" text NOT NULL,
	"catalogue" jsonb NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"retired_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"office" text PRIMARY KEY NOT NULL,
	"master_fingerprint" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "places" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"postal" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "settings_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"value" jsonb,
	"valid_from" timestamptz(3) NOT NULL,
	"set_at" timestamptz(3) NOT NULL,
	"set_by" uuid
);
--> statement-breakpoint
ALTER TABLE "access" ADD CONSTRAINT "access_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_outputs" ADD CONSTRAINT "shipment_outputs_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_readers" ADD CONSTRAINT "link_readers_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_holder" ON "access" USING btree ("holder_kind","holder_id");--> statement-breakpoint
CREATE INDEX "access_case" ON "access" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("status","lane","place_at");--> statement-breakpoint
CREATE INDEX "cases_claimed" ON "cases" USING btree ("claimed_by") WHERE claimed_by is not null;--> statement-breakpoint
CREATE INDEX "cases_touched" ON "cases" USING btree ("status","touched_at");--> statement-breakpoint
CREATE INDEX "persons_nik" ON "persons" USING btree ("nik_index");--> statement-breakpoint
CREATE INDEX "persons_kk" ON "persons" USING btree ("kk_index");--> statement-breakpoint
CREATE INDEX "outputs_state" ON "outputs" USING btree ("state","kind");--> statement-breakpoint
CREATE INDEX "pages_case" ON "pages" USING btree ("case_id","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_once" ON "pages" USING btree ("case_id","slot","digest") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "originals_case" ON "originals" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipment_outputs_live" ON "shipment_outputs" USING btree ("case_id","output") WHERE live;--> statement-breakpoint
CREATE UNIQUE INDEX "events_case" ON "events" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "events_xid" ON "events" USING btree ("xid","place");--> statement-breakpoint
CREATE INDEX "reads_case" ON "reads" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "words_case" ON "words" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "accounts_phone" ON "accounts" USING btree ("phone_index");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_proven" ON "accounts" USING btree ("phone_index") WHERE proven_at is not null;--> statement-breakpoint
CREATE INDEX "links_case" ON "links" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("event_id","subscription_id","code");--> statement-breakpoint
CREATE INDEX "notices_case" ON "notices" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_once" ON "push_subscriptions" USING btree ("endpoint_hash","holder_kind","holder_id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_holder" ON "push_subscriptions" USING btree ("holder_kind","holder_id");--> statement-breakpoint
CREATE INDEX "places_parent" ON "places" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "settings_key" ON "settings" USING btree ("key","valid_from");