CREATE TABLE `colleague_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`doctor_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `colleague_notes_patient` ON `colleague_notes` (`patient_id`,`at`);--> statement-breakpoint
CREATE TABLE `doctor_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `doctor_texts_account` ON `doctor_texts` (`account_id`);--> statement-breakpoint
ALTER TABLE `audit` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `consultations` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `amends` text;--> statement-breakpoint
UPDATE `documents` SET `amends` = (
	SELECT first.id FROM `documents` AS first WHERE first.kind = 'report' AND first.consultation_id = documents.consultation_id
	ORDER BY first.created_at, first.id LIMIT 1
) WHERE kind = 'report' AND id <> (
	SELECT first.id FROM `documents` AS first WHERE first.kind = 'report' AND first.consultation_id = documents.consultation_id
	ORDER BY first.created_at, first.id LIMIT 1
);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_one_report` ON `documents` (`consultation_id`) WHERE kind = 'report' AND amends IS NULL;
