CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`member_number` text,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`action` text NOT NULL,
	`consultation_id` text,
	`patient_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_patient` ON `audit` (`patient_id`,`at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account_id`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`open` integer NOT NULL,
	`channel` text,
	`specialty` text,
	`excerpt` text NOT NULL,
	`doctor_id` text,
	`doctor_name` text,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`ended_at` integer,
	`rating` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_one_open` ON `consultations` (`patient_id`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `consultations_account` ON `consultations` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `consultations_doctor` ON `consultations` (`doctor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `consultations_state` ON `consultations` (`state`);--> statement-breakpoint
CREATE TABLE `dispensations` (
	`id` text PRIMARY KEY NOT NULL,
	`prescription_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`body_sha256` text NOT NULL,
	`pharmacy_name` text NOT NULL,
	`pharmacy_finess` text,
	`at` integer NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispensations_key` ON `dispensations` (`prescription_id`,`idempotency_key`);--> statement-breakpoint
CREATE TABLE `doctors` (
	`account_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`specialty` text NOT NULL,
	`rpps` text NOT NULL,
	`finess` text,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`consultation_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`account_id` text NOT NULL,
	`doctor_id` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_account` ON `documents` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `idempotent_answers` (
	`scope` text PRIMARY KEY NOT NULL,
	`body_sha256` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `local_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`code` text,
	`template` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `local_mail_recipient` ON `local_mail` (`recipient`,`at`);--> statement-breakpoint
CREATE TABLE `login_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`browser_sha256` text NOT NULL,
	`code_sha256` text NOT NULL,
	`sign_up` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `login_codes_browser` ON `login_codes` (`browser_sha256`);--> statement-breakpoint
CREATE TABLE `medicine_words` (
	`word` text NOT NULL,
	`cis` text NOT NULL,
	PRIMARY KEY(`word`, `cis`)
);
--> statement-breakpoint
CREATE TABLE `medicines` (
	`cis` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`brand` text NOT NULL,
	`form` text NOT NULL,
	`routes` text NOT NULL,
	`marketed` integer NOT NULL,
	`reimbursable` integer NOT NULL,
	`restriction` text,
	`substances` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `medicines_search` ON `medicines` (`search_name`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`member_number_example` text NOT NULL,
	`api_key_sha256` text NOT NULL,
	`sso_key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `patients` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`relation` text NOT NULL,
	`last_name` text NOT NULL,
	`first_name` text NOT NULL,
	`sex` text NOT NULL,
	`birth_date` text NOT NULL,
	`address` text,
	`postcode` text,
	`city` text,
	`country` text,
	`phone` text,
	`profession` text,
	`weight_kg` real,
	`height_cm` real,
	`allergies` text,
	`antecedents` text,
	`treatments` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `patients_account` ON `patients` (`account_id`);--> statement-breakpoint
CREATE TABLE `prescriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`account_id` text NOT NULL,
	`doctor_id` text NOT NULL,
	`state` text NOT NULL,
	`lines` text NOT NULL,
	`renewals` integer NOT NULL,
	`created_at` integer NOT NULL,
	`content` text,
	`token` text,
	`document_id` text,
	`issued_at` integer,
	`revoked_at` integer,
	`revocation_reason` text,
	`reads` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
