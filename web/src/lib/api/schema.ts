/** Written by `pnpm generate:openapi` from docs/openapi.json: not edited by hand. */
import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, HallId, InterviewId, SessionId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'

export interface paths {
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enterDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDemoMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths/{boothId}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/desks/{deskId}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeskDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/interviews/{interviewId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInterviewOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/interviews/{interviewId}/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInterviewWorker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEmployerOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{interviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCurrentInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveMediaNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInWithSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    "*": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** ErrorReply */
        ErrorReply: {
            /** @enum {string} */
            code: "invalid_input" | "not_signed_in" | "not_allowed" | "not_found" | "too_many_requests" | "internal" | "unavailable" | "code_wrong" | "code_expired" | "code_used_up" | "code_wait" | "phone_invalid" | "slip_wrong" | "slip_expired" | "password_wrong" | "password_too_weak" | "second_factor_wrong" | "second_factor_needed" | "account_blocked" | "invitation_wrong" | "invitation_expired" | "invitation_used" | "email_taken" | "seat_last_owner" | "file_too_large" | "file_type_refused" | "file_broken" | "profile_incomplete" | "consent_needed" | "identity_taken" | "too_many_workers" | "employer_incomplete" | "employer_not_approved" | "registration_taken" | "vacancy_in_use" | "fair_ends_before_it_begins" | "fair_in_the_past" | "fair_overlaps" | "fair_without_booth" | "fair_transition_refused" | "fair_not_live" | "fair_full" | "fair_has_open_interviews" | "fair_has_owed_outcomes" | "booth_exists" | "booth_incomplete" | "booth_closed" | "booth_transition_refused" | "line_full" | "ticket_exists" | "ticket_transition_refused" | "ticket_closed" | "worker_busy" | "desk_busy" | "desk_transition_refused" | "desk_not_yours" | "outcome_owed" | "outcome_incomplete" | "outcome_locked" | "outcome_answered" | "ring_over" | "ring_extended_already" | "interview_over" | "interview_transition_refused" | "media_unavailable" | "command_unknown" | "command_too_large" | "version_stale";
            detail?: {
                [key: string]: string | number | string[];
            };
            fields?: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    startSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpauthUrl: string;
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            id: SessionId;
                            isCurrent: boolean;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    enterDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number?: number;
                    /** @enum {string} */
                    role: "worker" | "interviewer" | "owner" | "moderator" | "administrator" | "hall_operator" | "viewer";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /** @enum {string} */
                        kind: "worker";
                        name: string;
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                        workerId: WorkerId | null;
                        workerIds: WorkerId[];
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        /** @enum {string} */
                        kind: "employer";
                        name: string;
                        /** @enum {string} */
                        role: "owner" | "interviewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        hallId: HallId | null;
                        hasSecondFactor: boolean;
                        /** @enum {string} */
                        kind: "staff";
                        name: string;
                        /** @enum {string} */
                        role: "administrator" | "moderator" | "hall_operator" | "viewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    };
                };
            };
        };
    };
    listDemoMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            body: string;
                            /** Format: date-time */
                            createdAt: string;
                            recipient: string;
                        }[];
                    };
                };
            };
        };
    };
    listLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            isElsewhere: boolean;
                            number: number;
                            /** @enum {string} */
                            status: "waiting" | "away" | "ringing" | "missed" | "interviewing" | "closed";
                            /** Format: date-time */
                            takenAt: string;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            vacancyTitle: string | null;
                            worker: {
                                answers: {
                                    /** @enum {string} */
                                    activity?: "employed" | "unemployed_never_worked" | "unemployed_under_3_months" | "unemployed_3_to_12_months" | "unemployed_over_1_year" | "studying" | "retired" | "housework" | "disabled" | "other";
                                    /** @enum {string} */
                                    area?: "rural" | "urban";
                                    /** @enum {string} */
                                    computerLevel?: "none" | "basic" | "office";
                                    experience?: string;
                                    /** @enum {string} */
                                    generalEducation?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                    languages?: string;
                                    major?: string;
                                    /** @enum {string} */
                                    qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                    wantedDestinations?: ("province" | "country" | "abroad")[];
                                    wantedOccupations?: ("garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other")[];
                                    /** @enum {string} */
                                    wantedTraining?: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                                    wantedWage?: number;
                                };
                                birthYear: number | null;
                                communeCode: string | null;
                                fullName: string;
                                hasCv: boolean;
                                /**
                                 * WorkerId
                                 * Format: uuid
                                 */
                                id: WorkerId;
                                provinceCode: string | null;
                                sex: ("female" | "male") | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    getDeskDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            durationSeconds: number;
                            /** Format: date-time */
                            endedAt: string;
                            hadOutage: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            workerName: string;
                        }[];
                        owed: {
                            durationSeconds: number;
                            /** Format: date-time */
                            endedAt: string;
                            hadOutage: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            workerName: string;
                        } | null;
                    };
                };
            };
        };
    };
    getInterviewOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcome: {
                            bringDocuments: boolean;
                            /** Format: date-time */
                            editableUntil: string;
                            employerName: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            messageToWorker: string;
                            nextStepAt: string | null;
                            nextStepPlace: string | null;
                            privateNote: string;
                            rating: number | null;
                            reason: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedByName: string;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "disputed") | null;
                            workerAnswerText: string | null;
                            workerName: string;
                        } | null;
                    };
                };
            };
        };
    };
    getInterviewWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            /** @enum {string} */
                            activity?: "employed" | "unemployed_never_worked" | "unemployed_under_3_months" | "unemployed_3_to_12_months" | "unemployed_over_1_year" | "studying" | "retired" | "housework" | "disabled" | "other";
                            /** @enum {string} */
                            area?: "rural" | "urban";
                            /** @enum {string} */
                            computerLevel?: "none" | "basic" | "office";
                            experience?: string;
                            /** @enum {string} */
                            generalEducation?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                            languages?: string;
                            major?: string;
                            /** @enum {string} */
                            qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                            wantedDestinations?: ("province" | "country" | "abroad")[];
                            wantedOccupations?: ("garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other")[];
                            /** @enum {string} */
                            wantedTraining?: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            wantedWage?: number;
                        };
                        birthYear: number | null;
                        communeCode: string | null;
                        fullName: string;
                        hasCv: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        provinceCode: string | null;
                        sex: ("female" | "male") | null;
                    };
                };
            };
        };
    };
    listEmployerOutcomes: {
        parameters: {
            query?: {
                fairId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            bringDocuments: boolean;
                            /** Format: date-time */
                            editableUntil: string;
                            employerName: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            messageToWorker: string;
                            nextStepAt: string | null;
                            nextStepPlace: string | null;
                            privateNote: string;
                            rating: number | null;
                            reason: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedByName: string;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "disputed") | null;
                            workerAnswerText: string | null;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        boothId: BoothId;
                        clockRunning: boolean;
                        clockUsedSeconds: number;
                        /**
                         * DeskId
                         * Format: uuid
                         */
                        deskId: DeskId;
                        employerName: string;
                        endedAt: string | null;
                        endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure") | null;
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        /**
                         * InterviewId
                         * Format: uuid
                         */
                        id: InterviewId;
                        interviewerName: string;
                        interviewerPresent: boolean;
                        liveAt: string | null;
                        /** @enum {string} */
                        mode: "video" | "audio" | "text";
                        plannedSeconds: number;
                        /** Format: date-time */
                        ringDeadlineAt: string;
                        ringExtended: boolean;
                        /** Format: date-time */
                        ringStartedAt: string;
                        /** Format: date-time */
                        serverNow: string;
                        /** @enum {string} */
                        status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                        /**
                         * TicketId
                         * Format: uuid
                         */
                        ticketId: TicketId;
                        ticketNumber: number;
                        vacancyTitle: string | null;
                        version: number;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        workerId: WorkerId;
                        workerName: string;
                        workerPresent: boolean;
                    };
                };
            };
        };
    };
    getCurrentInterview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interview: {
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            clockRunning: boolean;
                            clockUsedSeconds: number;
                            /**
                             * DeskId
                             * Format: uuid
                             */
                            deskId: DeskId;
                            employerName: string;
                            endedAt: string | null;
                            endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure") | null;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            id: InterviewId;
                            interviewerName: string;
                            interviewerPresent: boolean;
                            liveAt: string | null;
                            /** @enum {string} */
                            mode: "video" | "audio" | "text";
                            plannedSeconds: number;
                            /** Format: date-time */
                            ringDeadlineAt: string;
                            ringExtended: boolean;
                            /** Format: date-time */
                            ringStartedAt: string;
                            /** Format: date-time */
                            serverNow: string;
                            /** @enum {string} */
                            status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            workerId: WorkerId;
                            workerName: string;
                            workerPresent: boolean;
                        } | null;
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasPhoneCodes: boolean;
                        isDemo: boolean;
                        /** @enum {string} */
                        media: "preparing" | "ready" | "off";
                        /** Format: date-time */
                        now: string;
                        viewer: ({
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /** @enum {string} */
                            kind: "worker";
                            name: string;
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                            workerId: WorkerId | null;
                            workerIds: WorkerId[];
                        } | {
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            /** @enum {string} */
                            kind: "employer";
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                        } | {
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * CenterId
                             * Format: uuid
                             */
                            centerId: CenterId;
                            hallId: HallId | null;
                            hasSecondFactor: boolean;
                            /** @enum {string} */
                            kind: "staff";
                            name: string;
                            /** @enum {string} */
                            role: "administrator" | "moderator" | "hall_operator" | "viewer";
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                        }) | null;
                    };
                };
            };
        };
    };
    receiveMediaNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    listOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            bringDocuments: boolean;
                            employerName: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            messageToWorker: string;
                            nextStepAt: string | null;
                            nextStepPlace: string | null;
                            reason: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "disputed") | null;
                            workerAnswerText: string | null;
                        }[];
                    };
                };
            };
        };
    };
    requestPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresInSeconds: number;
                        retryAfterSeconds: number;
                    };
                };
            };
        };
    };
    verifyPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /** @enum {string} */
                        kind: "worker";
                        name: string;
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                        workerId: WorkerId | null;
                        workerIds: WorkerId[];
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        /** @enum {string} */
                        kind: "employer";
                        name: string;
                        /** @enum {string} */
                        role: "owner" | "interviewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        hallId: HallId | null;
                        hasSecondFactor: boolean;
                        /** @enum {string} */
                        kind: "staff";
                        name: string;
                        /** @enum {string} */
                        role: "administrator" | "moderator" | "hall_operator" | "viewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    };
                };
            };
        };
    };
    signInWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secondFactorNeeded: boolean;
                        viewer: ({
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /** @enum {string} */
                            kind: "worker";
                            name: string;
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                            workerId: WorkerId | null;
                            workerIds: WorkerId[];
                        } | {
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            /** @enum {string} */
                            kind: "employer";
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                        } | {
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * CenterId
                             * Format: uuid
                             */
                            centerId: CenterId;
                            hallId: HallId | null;
                            hasSecondFactor: boolean;
                            /** @enum {string} */
                            kind: "staff";
                            name: string;
                            /** @enum {string} */
                            role: "administrator" | "moderator" | "hall_operator" | "viewer";
                            /**
                             * SessionId
                             * Format: uuid
                             */
                            sessionId: SessionId;
                        }) | null;
                    };
                };
            };
        };
    };
    verifySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    isRecoveryCode?: boolean;
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /** @enum {string} */
                        kind: "worker";
                        name: string;
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                        workerId: WorkerId | null;
                        workerIds: WorkerId[];
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        /** @enum {string} */
                        kind: "employer";
                        name: string;
                        /** @enum {string} */
                        role: "owner" | "interviewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    } | {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        hallId: HallId | null;
                        hasSecondFactor: boolean;
                        /** @enum {string} */
                        kind: "staff";
                        name: string;
                        /** @enum {string} */
                        role: "administrator" | "moderator" | "hall_operator" | "viewer";
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                    };
                };
            };
        };
    };
    signInWithSlip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * AccountId
                         * Format: uuid
                         */
                        accountId: AccountId;
                        endedOther: boolean;
                        /** @enum {string} */
                        kind: "worker";
                        name: string;
                        /**
                         * SessionId
                         * Format: uuid
                         */
                        sessionId: SessionId;
                        workerId: WorkerId | null;
                        workerIds: WorkerId[];
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ahead: number | null;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            /** @enum {string} */
                            boothStatus: "preparing" | "open" | "paused" | "closed";
                            closeReason: ("interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed") | null;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            id: TicketId;
                            interviewId: InterviewId | null;
                            line: {
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                readyDesks: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            missedUntil: string | null;
                            number: number;
                            place: number;
                            /** @enum {string} */
                            status: "waiting" | "away" | "ringing" | "missed" | "interviewing" | "closed";
                            /** Format: date-time */
                            takenAt: string;
                            vacancyId: VacancyId | null;
                            vacancyTitle: string | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
}
