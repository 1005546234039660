ALTER TABLE `accounts` ADD `suspended_at` integer;--> statement-breakpoint
ALTER TABLE `audit` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `changes` text;--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account_id`,`at`);--> statement-breakpoint
ALTER TABLE `consultations` ADD `taken_at` integer;--> statement-breakpoint
CREATE INDEX `consultations_submitted` ON `consultations` (`submitted_at`);