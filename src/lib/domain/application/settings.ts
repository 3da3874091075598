/** The office's settings that the life of an application depends on. Days are 24 hours each. */
export type LifeSettings = {
	/** Whether a message (or a call, village, service point) must confirm what was sent. */
	confirmationRequired: boolean;
	confirmReminderDays: readonly number[];
	/** Unconfirmed for so long, it expires. */
	confirmWithinDays: number;
	correctionReminderDays: readonly number[];
	/** Uncorrected for so long, it expires. */
	correctionDays: number;
	/** After expiry it can be reopened under the same code and place for so long. */
	reopenDays: number;
	/** Delivered and not contradicted for so long, it is completed. */
	completeDays: number;
	/** Contradicted for so long, the parcel is traced. */
	traceAfterHours: number;
	/** A claim without work for so long goes back to the queue. */
	claimIdleMinutes: number;
};

/** Decided with the product: "The life of an application". */
export const defaultLifeSettings: LifeSettings = {
	confirmationRequired: true,
	confirmReminderDays: [1],
	confirmWithinDays: 14,
	correctionReminderDays: [1, 3, 7],
	correctionDays: 30,
	reopenDays: 90,
	completeDays: 7,
	traceAfterHours: 48,
	claimIdleMinutes: 30
};
