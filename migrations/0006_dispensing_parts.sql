CREATE TABLE `dispensing_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`prescription_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`pharmacy_name` text NOT NULL,
	`pharmacy_finess` text,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispensing_refusals_key` ON `dispensing_refusals` (`prescription_id`,`idempotency_key`);--> statement-breakpoint
CREATE TABLE `prescription_places` (
	`prescription_id` text NOT NULL,
	`place` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`prescription_id`, `place`)
);
--> statement-breakpoint
ALTER TABLE `dispensations` ADD `mask` integer;--> statement-breakpoint
ALTER TABLE `dispensations` ADD `begins` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `dispensations` ADD `remaining` integer;--> statement-breakpoint
ALTER TABLE `dispensations` ADD `substitutions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `prescriptions` ADD `reads_after_dispensing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `prescriptions` ADD `forgeries` integer DEFAULT 0 NOT NULL;