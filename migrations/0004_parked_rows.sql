CREATE TABLE `parked_rows` (
	`consultation_id` text NOT NULL,
	`row` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `row`)
);
