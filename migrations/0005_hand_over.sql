CREATE TABLE `sso_identities` (
	`organisation_id` text NOT NULL,
	`subject` text NOT NULL,
	`account_id` text NOT NULL,
	`settled` text NOT NULL,
	`offered` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `sso_identities_account` ON `sso_identities` (`account_id`);--> statement-breakpoint
CREATE TABLE `sso_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE INDEX `sso_keys_organisation` ON `sso_keys` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `sso_pending` (
	`secret_sha256` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`subject` text NOT NULL,
	`email` text NOT NULL,
	`traits` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sso_tokens` (
	`organisation_id` text NOT NULL,
	`jti` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `jti`)
);
