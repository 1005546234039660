CREATE TABLE `opening_hours` (
	`specialty` text PRIMARY KEY NOT NULL,
	`slots` text NOT NULL,
	`exceptions` text NOT NULL,
	`closed_on_holidays` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `organisations` ADD `member_number_rule` text DEFAULT '' NOT NULL;