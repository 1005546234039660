CREATE TABLE `consent_texts` (
	`kind` text NOT NULL,
	`version` text NOT NULL,
	`follows` text NOT NULL,
	`fr` text NOT NULL,
	`en` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`kind`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_follows` ON `consent_texts` (`kind`,`follows`);