CREATE TABLE `pathway_forms` (
	`consultation_id` text NOT NULL,
	`pathway_id` text NOT NULL,
	`doctor_id` text NOT NULL,
	`version` integer NOT NULL,
	`patient_id` text NOT NULL,
	`doctor_name` text NOT NULL,
	`answers` text NOT NULL,
	`note` text NOT NULL,
	`situation` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `pathway_id`, `doctor_id`)
);
--> statement-breakpoint
CREATE INDEX `pathway_forms_patient` ON `pathway_forms` (`patient_id`,`pathway_id`,`at`);--> statement-breakpoint
CREATE INDEX `pathway_forms_day` ON `pathway_forms` (`pathway_id`,`at`);--> statement-breakpoint
CREATE TABLE `pathway_versions` (
	`pathway_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	PRIMARY KEY(`pathway_id`, `version`)
);
--> statement-breakpoint
ALTER TABLE `consultations` ADD `pathway` text;