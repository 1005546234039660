-- The one key that an organisation had becomes the first of its keys, with every scope that there is.
INSERT INTO `api_keys` (`id`, `organisation_id`, `name`, `prefix`, `key_sha256`, `scopes`, `created_at`)
SELECT 'first-' || `id`, `id`, 'API', '', `api_key_sha256`, '["keys","webhooks","hand-over","widget"]', 0 FROM `organisations`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `api_key_sha256`;