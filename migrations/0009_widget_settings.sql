CREATE TABLE `widget_settings` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`origins` text DEFAULT '[]' NOT NULL,
	`colour` text,
	`logo` text,
	`logo_type` text,
	`updated_at` integer NOT NULL
);
