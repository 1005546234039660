CREATE TABLE `medicine_base` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`snapshot` text NOT NULL,
	`imported_at` integer NOT NULL,
	`medicines` integer NOT NULL,
	`broken_lines` integer NOT NULL,
	`restricted_words` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `medicine_conditions` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `medicines` ADD `inn` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `medicines` ADD `rate` real;--> statement-breakpoint
ALTER TABLE `medicines` ADD `group_id` text;--> statement-breakpoint
ALTER TABLE `medicines` ADD `generic` text;--> statement-breakpoint
ALTER TABLE `medicines` ADD `conditions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `medicines_group` ON `medicines` (`group_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `stepped_up_at` integer;--> statement-breakpoint
CREATE VIRTUAL TABLE `medicine_search` USING fts5(cis UNINDEXED, name, substances, form, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
