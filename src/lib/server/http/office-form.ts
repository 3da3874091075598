import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Via } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import type { Typed } from '$lib/domain/program/parse-page';
import { officeAct, type OfficeRequest } from '$lib/server/application/office-act';
import { findOfficeCase, type OfficeCase } from '$lib/server/application/office-case';
import type { StaffMember } from '$lib/server/auth/session';
import { services } from '$lib/server/services';
import { officeIssueText, type OfficeIssue } from '$lib/text/office';
import { typedIn } from './typed';

type CaseEvent = RequestEvent & { params: { code: string } };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The guard lets nobody else in; this only tells the compiler. */
export function officerOf({ locals }: Pick<RequestEvent, 'locals'>): StaffMember {
	const { staff } = locals.visitor;
	if (!staff) error(404, 'not-found');
	return staff;
}

export async function openOfficeCase(event: CaseEvent): Promise<OfficeCase> {
	const found = await findOfficeCase(services(), event.params.code);
	if (!found) error(404, 'not-found');
	return found;
}

/** The form's own id; a form without one was not made by us. */
export const actionIdIn = (typed: Typed): string | undefined => {
	const id = typed('actionId');
	return uuid.test(id) ? id : undefined;
};

export type Faults = {
	issues: { field: string; message: string }[];
	values?: Record<string, string>;
};

export const faulty = (status: number, issue: OfficeIssue, field = 'isi') =>
	fail<Faults>(status, { issues: [{ field, message: officeIssueText(issue) }] });

/** What a form asks for, once read: an action with what is written beside it, or why it is not complete. */
export type Step =
	| {
			action: Action | ((application: Application) => Action);
			also?: OfficeRequest['also'];
			via?: Via;
	  }
	| { issue: OfficeIssue; field?: string };

/**
 * One form of a case in the console: read, done, and back to a page (303). What is not done comes back to the
 * same page, drawn as the case is now, with the reason on top.
 *
 * @param to the address afterwards; `#` alone for the same page
 */
export async function officeForm(
	event: CaseEvent,
	read: (typed: Typed, found: OfficeCase, actionId: string) => Step | Promise<Step>,
	to: string | ((found: OfficeCase) => string)
) {
	const found = await openOfficeCase(event);
	const typed = typedIn(await event.request.formData());
	const actionId = actionIdIn(typed);
	if (!actionId) return faulty(422, 'form-broken');
	const step = await read(typed, found, actionId);
	if ('issue' in step) return faulty(422, step.issue, step.field);
	const version = /^\d+$/.test(typed('version')) ? Number(typed('version')) : undefined;
	const { action, ...rest } = step;
	const staff = officerOf(event);
	const request = { caseId: found.row.id, actionId, staff, version, ...rest };
	const done = await officeAct(services(), request, action);
	if (!done.ok) return faulty(done.issue === 'not-found' ? 404 : 409, done.issue);
	redirect(303, typeof to === 'string' ? to : to(found));
}
