CREATE TABLE `enrolments` (
	`account_id` text PRIMARY KEY NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `known_browsers` (
	`browser_sha256` text NOT NULL,
	`email` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`browser_sha256`, `email`)
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`synced` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`account_id`);--> statement-breakpoint
CREATE TABLE `spent_challenges` (
	`sha256` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit` ADD `about_account_id` text;--> statement-breakpoint
ALTER TABLE `login_codes` ADD `stranger` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `login_codes_email` ON `login_codes` (`email`,`expires_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `proven_by` text DEFAULT 'code' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `enrolling` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `system` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `city` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `country` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_used_at` integer;--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);