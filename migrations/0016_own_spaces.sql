CREATE TABLE `secret_spaces` (
	`account_id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `secret_spaces_patient` ON `secret_spaces` (`patient_id`);--> statement-breakpoint
DROP INDEX `consultations_one_open`;--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_one_open` ON `consultations` (`patient_id`,`account_id`) WHERE open = 1;--> statement-breakpoint
ALTER TABLE `patients` ADD `invited_email` text;--> statement-breakpoint
ALTER TABLE `patients` ADD `invited_at` integer;--> statement-breakpoint
ALTER TABLE `patients` ADD `of_age_told_at` integer;--> statement-breakpoint
CREATE INDEX `patients_invited` ON `patients` (`invited_email`);