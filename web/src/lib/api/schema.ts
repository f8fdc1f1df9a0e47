/** Written by `pnpm generate:openapi` from docs/openapi.json: not edited by hand. */
import type { AccountId, AlertId, BoothId, CallBackId, CenterId, DeskId, EmployerId, FairId, FileId, HallId, InterviewId, InvitationId, SessionId, SlotId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'

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
    "/api/booths/{boothId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBooth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booths/{boothId}/alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlternatives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booths/{boothId}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askForCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booths/{boothId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFreeSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnCallBacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-backs/{callBackId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeBackCall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/alerts/{alertId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/alerts/{alertId}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tellLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["withdrawBooth"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countClosingOfFair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDesksOfFairBooth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCenterLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLineMessages"];
        put?: never;
        post: operations["sendLineMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSlotsOfFairBooth"];
        put?: never;
        post: operations["openSlotsOfFairBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/booths/{boothId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveBoothOfFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/call-backs/{callBackId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteFairCallBack"];
        delete: operations["reopenFairCallBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEmployers"];
        put?: never;
        post: operations["inviteEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/employers/{employerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEmployer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/employers/{employerId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/employers/{employerId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/employers/{employerId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rejectEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCenterFairs"];
        put?: never;
        post: operations["createFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCenterFair"];
        put: operations["changeFair"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCenterBooths"];
        put?: never;
        post: operations["inviteToFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairCallBacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFairCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/interviews.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportFairInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pauseFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/fairs/{fairId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/halls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHalls"];
        put?: never;
        post: operations["createHall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/halls/{hallId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeHall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/interviews/{interviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInterviewDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/interviews/{interviewId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handleDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/interviews/{interviewId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endInterviewForCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/interviews/{interviewId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordOutcomeForEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/slots/{slotId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelSlotOfFairBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStaff"];
        put?: never;
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/staff/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeStaff"];
        options?: never;
        head?: never;
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/api/center/staff/{accountId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renewStaffPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/tickets/{ticketId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/tickets/{ticketId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/tickets/{ticketId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/tickets/{ticketId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transferTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchWorkers"];
        put?: never;
        post: operations["registerWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/center/workers/{workerId}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueSlip"];
        delete?: never;
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
    "/api/employer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnEmployer"];
        put: operations["changeOwnEmployer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnBooths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths/{boothId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeBooth"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths/{boothId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths/{boothId}/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDesks"];
        put?: never;
        post: operations["addDesk"];
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
    "/api/employer/booths/{boothId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSlots"];
        put?: never;
        post: operations["openSlots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/booths/{boothId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCallBacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/call-backs/{callBackId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteCallBack"];
        delete: operations["reopenCallBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnDesks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/desks/{deskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeDesk"];
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
    "/api/employer/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMember"];
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
    "/api/employer/outcomes/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwedOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/permission-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putPermissionDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/slots/{slotId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVacancies"];
        put?: never;
        post: operations["createVacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employer/vacancies/{vacancyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVacancy"];
        put: operations["changeVacancy"];
        post?: never;
        delete: operations["archiveVacancy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fairs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fairs/{slug}/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFairBooths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFile"];
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
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
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
    "/api/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReferrals"];
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
    "/api/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnSlots"];
        put?: never;
        post?: never;
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
    "/api/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchVacancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWorkers"];
        put?: never;
        post: operations["addWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWorker"];
        put: operations["changeWorker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers/{workerId}/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putCv"];
        post?: never;
        delete: operations["deleteCv"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workers/{workerId}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["selectWorker"];
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
            code: "invalid_input" | "not_signed_in" | "not_allowed" | "not_found" | "too_many_requests" | "body_too_large" | "internal" | "unavailable" | "code_wrong" | "code_expired" | "code_used_up" | "code_wait" | "phone_invalid" | "slip_wrong" | "slip_expired" | "password_wrong" | "password_too_weak" | "password_change_needed" | "second_factor_wrong" | "second_factor_needed" | "account_blocked" | "invitation_wrong" | "invitation_expired" | "invitation_used" | "email_taken" | "seat_last_owner" | "file_too_large" | "file_type_refused" | "file_broken" | "profile_incomplete" | "consent_needed" | "identity_taken" | "too_many_workers" | "employer_incomplete" | "employer_not_approved" | "registration_taken" | "vacancy_in_use" | "fair_ends_before_it_begins" | "fair_in_the_past" | "fair_overlaps" | "fair_without_booth" | "fair_transition_refused" | "fair_not_live" | "fair_over" | "fair_full" | "fair_booths_full" | "fair_has_open_interviews" | "fair_has_owed_outcomes" | "fair_has_open_tickets" | "call_back_done" | "call_back_needless" | "consent_withdrawn" | "booth_exists" | "booth_incomplete" | "booth_closed" | "booth_paused" | "booth_transition_refused" | "booth_paused_by_center" | "line_full" | "line_too_long" | "meet_again_later" | "ticket_transition_refused" | "ticket_closed" | "ticket_exists" | "desk_not_working" | "worker_busy" | "desk_busy" | "desk_elsewhere" | "desk_transition_refused" | "alert_closed" | "outcome_owed" | "outcome_incomplete" | "outcome_locked" | "outcome_after_talk" | "outcome_recorded" | "outcome_step_past" | "outcome_answered" | "ring_over" | "ring_extended_already" | "interview_over" | "interview_extended_already" | "interview_transition_refused" | "media_unavailable" | "slot_taken" | "slot_past" | "slot_held" | "slot_due" | "slot_overlaps" | "slot_share" | "slot_outside_fair" | "slot_plan_too_long" | "slot_reason_needed" | "offer_over" | "command_unknown" | "command_too_large" | "version_stale";
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
    getBooth: {
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
                        employer: {
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            introduction: string;
                            isVerified: boolean;
                            labourExportLicence: string | null;
                            name: string;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                        };
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        fairSlug: string;
                        /** @enum {string} */
                        fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        fairTitle: string;
                        headline: string;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        id: BoothId;
                        introduction: string;
                        line: {
                            absentSince: string | null;
                            asOf: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            interrupted: number;
                            interviewing: number;
                            lineCapacity: number;
                            openDesks: number;
                            pace: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            paceIfBack: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            pausedBy: ("employer" | "center" | "fair") | null;
                            placeSum: number;
                            present: number;
                            readyDesks: number;
                            ringing: number;
                            /** @enum {string} */
                            status: "preparing" | "open" | "paused" | "closed";
                            statusReason: string | null;
                            version: number;
                            waiting: number;
                        };
                        missing: string[];
                        number: number;
                        ownPause: ("employer" | "center") | null;
                        vacancies: {
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    listAlternatives: {
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
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            headline: string;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            id: BoothId;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            number: number;
                            provinceCode: string | null;
                            vacancies: {
                                countryCode: string | null;
                                feeAmount: number | null;
                                /**
                                 * VacancyId
                                 * Format: uuid
                                 */
                                id: VacancyId;
                                /** @enum {string} */
                                occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                                openings: number | null;
                                title: string;
                                wageFrom: number | null;
                                wagePeriod: string | null;
                                wageTo: number | null;
                                /** @enum {string} */
                                workplace: "province" | "country" | "abroad";
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    askForCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    vacancyId: string | null;
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
    listFreeSlots: {
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
                        free: {
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            /** Format: date-time */
                            startsAt: string;
                        }[];
                        taken: number;
                    };
                };
            };
        };
    };
    listOwnCallBacks: {
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
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            doneAt: string | null;
                            employerName: string;
                            /**
                             * CallBackId
                             * Format: uuid
                             */
                            id: CallBackId;
                            /** Format: date-time */
                            owedSince: string;
                            ticketId: TicketId | null;
                            vacancyTitle: string | null;
                            withdrawnAt: string | null;
                        }[];
                        reach: {
                            communeCode: string | null;
                            hallName: string | null;
                            hasPhone: boolean;
                        } | null;
                    };
                };
            };
        };
    };
    takeBackCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
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
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
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
                        acknowledgedAt: string | null;
                        acknowledgedBy: string | null;
                        boothId: BoothId | null;
                        boothNumber: number | null;
                        deskNumber: number | null;
                        employerName: string | null;
                        employerPhone: string | null;
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        /**
                         * AlertId
                         * Format: uuid
                         */
                        id: AlertId;
                        interviewId: InterviewId | null;
                        isUntold: boolean;
                        /** @enum {string} */
                        kind: "absent_employer" | "long_pause" | "stuck_ring" | "long_wait" | "owed_outcome" | "one_in_room" | "nobody_in_room" | "media_gone" | "slow_database";
                        longestSince: string | null;
                        missingSide: ("worker" | "interviewer") | null;
                        note: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        pauseReason: string | null;
                        /** Format: date-time */
                        since: string;
                        tellsAt: string | null;
                        ticketNumber: number | null;
                        toldAt: string | null;
                        waiting: number;
                    };
                };
            };
        };
    };
    tellLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: string;
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
                        acknowledgedAt: string | null;
                        acknowledgedBy: string | null;
                        boothId: BoothId | null;
                        boothNumber: number | null;
                        deskNumber: number | null;
                        employerName: string | null;
                        employerPhone: string | null;
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        /**
                         * AlertId
                         * Format: uuid
                         */
                        id: AlertId;
                        interviewId: InterviewId | null;
                        isUntold: boolean;
                        /** @enum {string} */
                        kind: "absent_employer" | "long_pause" | "stuck_ring" | "long_wait" | "owed_outcome" | "one_in_room" | "nobody_in_room" | "media_gone" | "slow_database";
                        longestSince: string | null;
                        missingSide: ("worker" | "interviewer") | null;
                        note: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        pauseReason: string | null;
                        /** Format: date-time */
                        since: string;
                        tellsAt: string | null;
                        ticketNumber: number | null;
                        toldAt: string | null;
                        waiting: number;
                    };
                };
            };
        };
    };
    withdrawBooth: {
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
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    countClosingOfFair: {
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
                        persons: number;
                    };
                };
            };
        };
    };
    listDesksOfFairBooth: {
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
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            enteringSince: string | null;
                            /**
                             * DeskId
                             * Format: uuid
                             */
                            id: DeskId;
                            interruptedSince: string | null;
                            interviewerName: string;
                            number: number;
                            /** @enum {string} */
                            status: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                            statusReason: string | null;
                            /** Format: date-time */
                            statusSince: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    listCenterLine: {
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
                            closedAt: string | null;
                            closeReason: ("interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed" | "moved") | null;
                            elsewhere: ("ringing" | "talking" | "interrupted" | "busy") | null;
                            hasPage: boolean;
                            heldFrom: string | null;
                            isEntering: boolean;
                            isInterrupted: boolean;
                            isPreferred: boolean;
                            notice: {
                                /** Format: date-time */
                                at: string;
                                cause: ("rule" | "referred" | "booked" | "lost_place" | "must_leave" | "mistake" | "other") | null;
                                /** @enum {string} */
                                kind: "placed" | "moved" | "closed" | "reopened" | "transferred" | "handed_over";
                                reason: string;
                            } | null;
                            number: number;
                            position: number | null;
                            standsAt: BoothId[];
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
                            version: number;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    listLineMessages: {
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
                            /** Format: date-time */
                            at: string;
                            body: string;
                        }[];
                    };
                };
            };
        };
    };
    sendLineMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
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
                        /** Format: date-time */
                        at: string;
                        body: string;
                    };
                };
            };
        };
    };
    listSlotsOfFairBooth: {
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
                            cancelCode: ("employer" | "center" | "fair_moved" | "desk_removed" | "booth_withdrawn" | "booth_closed" | "fair_over" | "not_reached") | null;
                            cancelReason: string | null;
                            deskId: DeskId | null;
                            deskNumber: number | null;
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            interviewerName: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "free" | "offered" | "booked" | "due" | "over" | "cancelled";
                            ticketId: TicketId | null;
                            version: number;
                            worker: {
                                fullName: string;
                                /**
                                 * WorkerId
                                 * Format: uuid
                                 */
                                id: WorkerId;
                                sex: ("female" | "male") | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    openSlotsOfFairBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * DeskId
                     * Format: uuid
                     */
                    deskId: string;
                    /** Format: date-time */
                    endsAt: string;
                    minutes: number;
                    /** Format: date-time */
                    startsAt: string;
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
                        items: {
                            cancelCode: ("employer" | "center" | "fair_moved" | "desk_removed" | "booth_withdrawn" | "booth_closed" | "fair_over" | "not_reached") | null;
                            cancelReason: string | null;
                            deskId: DeskId | null;
                            deskNumber: number | null;
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            interviewerName: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "free" | "offered" | "booked" | "due" | "over" | "cancelled";
                            ticketId: TicketId | null;
                            version: number;
                            worker: {
                                fullName: string;
                                /**
                                 * WorkerId
                                 * Format: uuid
                                 */
                                id: WorkerId;
                                sex: ("female" | "male") | null;
                            } | null;
                        }[];
                        opened: number;
                        shares: number;
                    };
                };
            };
        };
    };
    moveBoothOfFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    status: "open" | "paused" | "closed";
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
                        employer: {
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            introduction: string;
                            isVerified: boolean;
                            labourExportLicence: string | null;
                            name: string;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                        };
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        fairSlug: string;
                        /** @enum {string} */
                        fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        fairTitle: string;
                        headline: string;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        id: BoothId;
                        introduction: string;
                        line: {
                            absentSince: string | null;
                            asOf: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            interrupted: number;
                            interviewing: number;
                            lineCapacity: number;
                            openDesks: number;
                            pace: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            paceIfBack: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            pausedBy: ("employer" | "center" | "fair") | null;
                            placeSum: number;
                            present: number;
                            readyDesks: number;
                            ringing: number;
                            /** @enum {string} */
                            status: "preparing" | "open" | "paused" | "closed";
                            statusReason: string | null;
                            version: number;
                            waiting: number;
                        };
                        missing: string[];
                        number: number;
                        ownPause: ("employer" | "center") | null;
                        vacancies: {
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    noteFairCallBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
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
    reopenFairCallBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
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
    listEmployers: {
        parameters: {
            query?: {
                status?: "invited" | "submitted" | "approved" | "rejected";
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
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            industry: string | null;
                            introduction: string;
                            labourExportLicence: string | null;
                            missing: string[];
                            name: string;
                            permissionDocument: {
                                /**
                                 * FileId
                                 * Format: uuid
                                 */
                                id: FileId;
                                name: string;
                                size: number;
                            } | null;
                            phoneNumber: string | null;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                            /** @enum {string} */
                            status: "invited" | "submitted" | "approved" | "rejected";
                            statusReason: string | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    inviteEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactName?: string;
                    email: string;
                    name: string;
                    shortName: string;
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
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        invitation: {
                            acceptedAt: string | null;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * InvitationId
                             * Format: uuid
                             */
                            id: InvitationId;
                            name: string;
                            renewsPassword: boolean;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                        };
                        path: string;
                    };
                };
            };
        };
    };
    getEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                employerId: string;
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    approveEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    inviteOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
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
                        invitation: {
                            acceptedAt: string | null;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * InvitationId
                             * Format: uuid
                             */
                            id: InvitationId;
                            name: string;
                            renewsPassword: boolean;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                        };
                        path: string;
                    };
                };
            };
        };
    };
    rejectEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    listCenterFairs: {
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
                            boothCapacity: number;
                            /**
                             * CenterId
                             * Format: uuid
                             */
                            centerId: CenterId;
                            centerName: string;
                            centerPhone: string | null;
                            description: string;
                            employerCount: number;
                            /** Format: date-time */
                            endsAt: string;
                            extensionMinutes: number;
                            extensionsAllowed: number;
                            halls: {
                                address: string;
                                communeCode: string;
                                deviceCount: number;
                                /**
                                 * HallId
                                 * Format: uuid
                                 */
                                hallId: HallId;
                                name: string;
                            }[];
                            /**
                             * FairId
                             * Format: uuid
                             */
                            id: FairId;
                            interviewMinutes: number;
                            isDemo: boolean;
                            /** @enum {string} */
                            kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                            meetAgainMinutes: number;
                            openingCount: number;
                            pausedAt: string | null;
                            pauseReason: string | null;
                            /** @enum {string} */
                            priorityRule: "none" | "halls_first" | "called_back_first";
                            ringSeconds: number;
                            slug: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            title: string;
                            version: number;
                            workerCapacity: number;
                        }[];
                    };
                };
            };
        };
    };
    createFair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    boothCapacity: number;
                    description: string;
                    /** Format: date-time */
                    endsAt: string;
                    extensionMinutes?: number;
                    extensionsAllowed?: number;
                    halls: {
                        deviceCount: number;
                        /**
                         * HallId
                         * Format: uuid
                         */
                        hallId: string;
                    }[];
                    interviewMinutes?: number;
                    /** @enum {string} */
                    kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                    meetAgainMinutes?: number;
                    /** @enum {string} */
                    priorityRule?: "none" | "halls_first" | "called_back_first";
                    ringSeconds?: number;
                    /** Format: date-time */
                    startsAt: string;
                    title: string;
                    workerCapacity: number;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    getCenterFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    changeFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    boothCapacity: number;
                    description: string;
                    /** Format: date-time */
                    endsAt: string;
                    extensionMinutes?: number;
                    extensionsAllowed?: number;
                    halls: {
                        deviceCount: number;
                        /**
                         * HallId
                         * Format: uuid
                         */
                        hallId: string;
                    }[];
                    interviewMinutes?: number;
                    /** @enum {string} */
                    kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                    meetAgainMinutes?: number;
                    /** @enum {string} */
                    priorityRule?: "none" | "halls_first" | "called_back_first";
                    ringSeconds?: number;
                    /** Format: date-time */
                    startsAt: string;
                    title: string;
                    workerCapacity: number;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                            acknowledgedAt: string | null;
                            acknowledgedBy: string | null;
                            boothId: BoothId | null;
                            boothNumber: number | null;
                            deskNumber: number | null;
                            employerName: string | null;
                            employerPhone: string | null;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            /**
                             * AlertId
                             * Format: uuid
                             */
                            id: AlertId;
                            interviewId: InterviewId | null;
                            isUntold: boolean;
                            /** @enum {string} */
                            kind: "absent_employer" | "long_pause" | "stuck_ring" | "long_wait" | "owed_outcome" | "one_in_room" | "nobody_in_room" | "media_gone" | "slow_database";
                            longestSince: string | null;
                            missingSide: ("worker" | "interviewer") | null;
                            note: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            pauseReason: string | null;
                            /** Format: date-time */
                            since: string;
                            tellsAt: string | null;
                            ticketNumber: number | null;
                            toldAt: string | null;
                            waiting: number;
                        }[];
                    };
                };
            };
        };
    };
    listCenterBooths: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                            employer: {
                                address: string;
                                communeCode: string | null;
                                /**
                                 * EmployerId
                                 * Format: uuid
                                 */
                                id: EmployerId;
                                introduction: string;
                                isVerified: boolean;
                                labourExportLicence: string | null;
                                name: string;
                                provinceCode: string | null;
                                registrationNumber: string | null;
                                shortName: string;
                            };
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairSlug: string;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            fairTitle: string;
                            headline: string;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            id: BoothId;
                            introduction: string;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            missing: string[];
                            number: number;
                            ownPause: ("employer" | "center") | null;
                            vacancies: {
                                card: {
                                    ageFrom?: number;
                                    ageTo?: number;
                                    bonus?: string;
                                    communeCode?: string;
                                    /** @enum {string} */
                                    contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                    contractYears?: number;
                                    countryCode?: string;
                                    /** Format: date */
                                    deadline?: string;
                                    deposit?: number;
                                    documents?: string;
                                    /** @enum {string} */
                                    dormitory?: "provided" | "allowance" | "none";
                                    /** @enum {string} */
                                    education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                    feeAmount?: number;
                                    feeNote?: string;
                                    insurance?: string;
                                    languages?: string;
                                    licenceNumber?: string;
                                    /** @enum {string} */
                                    meals?: "provided" | "allowance" | "none";
                                    probation?: string;
                                    provinceCode?: string;
                                    /** @enum {string} */
                                    qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                    shifts?: string;
                                    skills?: string;
                                    totalCost?: number;
                                    /** @enum {string} */
                                    transport?: "provided" | "allowance" | "none";
                                    wageFrom?: number;
                                    wageMakeUp?: string;
                                    /** @enum {string} */
                                    wagePeriod?: "month" | "day" | "hour" | "piece";
                                    wageTo?: number;
                                };
                                /**
                                 * EmployerId
                                 * Format: uuid
                                 */
                                employerId: EmployerId;
                                employerName: string;
                                /**
                                 * VacancyId
                                 * Format: uuid
                                 */
                                id: VacancyId;
                                missing: string[];
                                /** @enum {string} */
                                occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                                openings: number | null;
                                title: string;
                                version: number;
                                /** @enum {string} */
                                workplace: "province" | "country" | "abroad";
                            }[];
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    inviteToFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * EmployerId
                     * Format: uuid
                     */
                    employerId: string;
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
                        employer: {
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            introduction: string;
                            isVerified: boolean;
                            labourExportLicence: string | null;
                            name: string;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                        };
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        fairSlug: string;
                        /** @enum {string} */
                        fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        fairTitle: string;
                        headline: string;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        id: BoothId;
                        introduction: string;
                        line: {
                            absentSince: string | null;
                            asOf: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            interrupted: number;
                            interviewing: number;
                            lineCapacity: number;
                            openDesks: number;
                            pace: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            paceIfBack: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            pausedBy: ("employer" | "center" | "fair") | null;
                            placeSum: number;
                            present: number;
                            readyDesks: number;
                            ringing: number;
                            /** @enum {string} */
                            status: "preparing" | "open" | "paused" | "closed";
                            statusReason: string | null;
                            version: number;
                            waiting: number;
                        };
                        missing: string[];
                        number: number;
                        ownPause: ("employer" | "center") | null;
                        vacancies: {
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    listFairBreaches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                        items: string[];
                    };
                };
            };
        };
    };
    listFairCallBacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            cause: ("line_too_long" | "line_full" | "fair_full" | "booth_closed" | "fair_closing") | null;
                            closeReason: ("interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed" | "moved") | null;
                            communeCode: string | null;
                            doneAt: string | null;
                            doneByName: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairTitle: string;
                            hallName: string | null;
                            hasPhone: boolean;
                            /**
                             * CallBackId
                             * Format: uuid
                             */
                            id: CallBackId;
                            note: string;
                            /** Format: date-time */
                            owedSince: string;
                            phoneNumber: string | null;
                            provinceCode: string | null;
                            ticketNumber: number | null;
                            vacancyTitle: string | null;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            workerId: WorkerId;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    getFairCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                        bookedSlots: number;
                        booths: {
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            desks: {
                                enteringSince: string | null;
                                interruptedSince: string | null;
                                number: number;
                                ringEndsAt: string | null;
                                /** @enum {string} */
                                status: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                                /** Format: date-time */
                                statusSince: string;
                            }[];
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            interviewed: number;
                            late: ("told" | "untold") | null;
                            left: {
                                /** Format: date-time */
                                dueAt: string;
                                /** @enum {string} */
                                how: "empty" | "resting";
                            } | null;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            longestSince: string | null;
                            number: number;
                            owedOutcomes: number;
                        }[];
                        callBacks: number;
                        closedByReason: {
                            count: number;
                            /** @enum {string} */
                            reason: "interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed" | "moved";
                        }[];
                        disputedAfterSigning: number;
                        disputedCorrected: number;
                        disputedOutcomes: number;
                        entering: number;
                        halls: {
                            connected: number;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                            persons: number;
                            talking: number;
                            waiting: number;
                        }[];
                        interrupted: number;
                        interviewed: number;
                        interviewing: number;
                        notReached: number;
                        otherCallBacks: number;
                        outcomesByKind: {
                            count: number;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            notTaken: number;
                        }[];
                        owedOutcomes: number;
                        persons: number;
                        ringing: number;
                        turns: number;
                        waiting: number;
                    };
                };
            };
        };
    };
    listFairInterviews: {
        parameters: {
            query?: {
                boothId?: string;
                outcome?: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure" | "owed" | "disputed";
                page?: number;
                search?: string;
                status?: "ringing" | "connecting" | "live" | "interrupted" | "ended";
            };
            header?: never;
            path: {
                fairId: string;
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
                        disputed: number;
                        items: {
                            acceptedAt: string | null;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            employerName: string;
                            endedAt: string | null;
                            endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure" | "handed_over") | null;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            hasOpenDispute: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            id: InterviewId;
                            interviewerName: string;
                            isDisputeLate: boolean;
                            /** @enum {string} */
                            mode: "video" | "audio" | "text";
                            outcomeDue: boolean;
                            outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                            /** Format: date-time */
                            ringStartedAt: string;
                            /** @enum {string} */
                            status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                            stopReason: string | null;
                            talkSeconds: number;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            workerAnswer: ("confirmed" | "cannot_come" | "not_taken" | "disputed") | null;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            workerId: WorkerId;
                            workerName: string;
                        }[];
                        owed: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    exportFairInterviews: {
        parameters: {
            query?: {
                boothId?: string;
                outcome?: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure" | "owed" | "disputed";
                search?: string;
                status?: "ringing" | "connecting" | "live" | "interrupted" | "ended";
            };
            header?: never;
            path: {
                fairId: string;
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
            /** @description UTF-8 CSV with a byte order mark and semicolons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    pauseFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    resumeFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    moveFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    listFairTransitions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fairId: string;
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
                        allowed: ("draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed")[];
                        blockers: string[];
                        bookedSlots: number;
                        signature: {
                            /** Format: date-time */
                            at: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        unfinished: {
                            boothNumber: number;
                            employerName: string;
                            employerPhone: string | null;
                            interviewerName: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            /** @enum {string} */
                            kind: "running" | "interrupted" | "owed";
                            /** Format: date-time */
                            since: string;
                            ticketNumber: number;
                        }[];
                        unreachedPersons: number;
                        waiting: number;
                        waitingPersons: number;
                    };
                };
            };
        };
    };
    listHalls: {
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
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            id: HallId;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    createHall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    communeCode: string;
                    deviceCount: number;
                    name: string;
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
                        address: string;
                        communeCode: string;
                        deviceCount: number;
                        /**
                         * HallId
                         * Format: uuid
                         */
                        id: HallId;
                        name: string;
                    };
                };
            };
        };
    };
    changeHall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hallId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    communeCode: string;
                    deviceCount: number;
                    name: string;
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
                        address: string;
                        communeCode: string;
                        deviceCount: number;
                        /**
                         * HallId
                         * Format: uuid
                         */
                        id: HallId;
                        name: string;
                    };
                };
            };
        };
    };
    getInterviewDetail: {
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
                        acceptedAt: string | null;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        boothId: BoothId;
                        boothNumber: number;
                        centreReason: string | null;
                        disputes: {
                            correction: {
                                /** Format: date-time */
                                at: string;
                                isByCentre: boolean;
                                /** @enum {string} */
                                kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            } | null;
                            handledAt: string | null;
                            handledBy: string | null;
                            isLate: boolean;
                            isOpen: boolean;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            note: string | null;
                            /** Format: date-time */
                            saidAt: string;
                            text: string;
                            version: number;
                        }[];
                        employerName: string;
                        employerPhone: string | null;
                        endedAt: string | null;
                        endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure" | "handed_over") | null;
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        handedFrom: {
                            desk: number;
                            name: string;
                        } | null;
                        handedTo: {
                            desk: number;
                            hasGoneOn: boolean;
                            isOpen: boolean;
                        } | null;
                        hasOpenDispute: boolean;
                        hasTalked: boolean;
                        /**
                         * InterviewId
                         * Format: uuid
                         */
                        id: InterviewId;
                        interviewerName: string;
                        isDisputeLate: boolean;
                        messageToWorker: string | null;
                        /** @enum {string} */
                        mode: "video" | "audio" | "text";
                        nextStepAt: string | null;
                        nextStepPlace: string | null;
                        outcomeCorrector: ("employer" | "centre") | null;
                        outcomeDue: boolean;
                        outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                        outcomeReason: string | null;
                        outcomeRecordedAt: string | null;
                        outcomeVersion: number | null;
                        /** Format: date-time */
                        ringStartedAt: string;
                        rungs: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            chosenBy: "worker" | "interviewer" | "system";
                            /** @enum {string} */
                            mode: "video" | "audio" | "text";
                            reason: string | null;
                        }[];
                        /** @enum {string} */
                        status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                        stopReason: string | null;
                        talkSeconds: number;
                        ticketNumber: number;
                        vacancyTitle: string | null;
                        workerAnswer: ("confirmed" | "cannot_come" | "not_taken" | "disputed") | null;
                        workerAnswerText: string | null;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        workerId: WorkerId;
                        workerName: string;
                        workerPhone: string | null;
                    };
                };
            };
        };
    };
    handleDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    version: number;
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
    endInterviewForCentre: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    removesWorker: boolean;
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
    recordOutcomeForEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    centreReason: string;
                    corrects?: number;
                    outcome: {
                        bringDocuments?: boolean;
                        /** @enum {string} */
                        kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                        messageToWorker?: string;
                        /** Format: date-time */
                        nextStepAt?: string;
                        nextStepPlace?: string;
                        /** @enum {string} */
                        reason?: "qualification" | "experience" | "health_or_age" | "conditions" | "position_filled" | "other";
                    };
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
    cancelSlotOfFairBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
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
    listStaff: {
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
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            email: string;
                            hallId: HallId | null;
                            hasSecondFactor: boolean;
                            name: string;
                            /** @enum {string} */
                            role: "administrator" | "moderator" | "hall_operator" | "viewer";
                        }[];
                    };
                };
            };
        };
    };
    addStaff: {
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
                    hallId?: string | null;
                    name: string;
                    /** @enum {string} */
                    role: "administrator" | "moderator" | "hall_operator" | "viewer";
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
                        temporaryPassword: string;
                    };
                };
            };
        };
    };
    removeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
    changeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hallId?: string | null;
                    /** @enum {string} */
                    role: "administrator" | "moderator" | "hall_operator" | "viewer";
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
                        email: string;
                        hallId: HallId | null;
                        hasSecondFactor: boolean;
                        name: string;
                        /** @enum {string} */
                        role: "administrator" | "moderator" | "hall_operator" | "viewer";
                    };
                };
            };
        };
    };
    renewStaffPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
                        temporaryPassword: string;
                    };
                };
            };
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    as: "left" | "removed";
                    reason: string;
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
    moveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cause: "lost_place" | "must_leave" | "mistake" | "other";
                    position: number;
                    reason: string;
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
    reopenTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    at: "place" | "end";
                    reason: string;
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
    transferTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * BoothId
                     * Format: uuid
                     */
                    boothId: string;
                    reason: string;
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
    searchWorkers: {
        parameters: {
            query?: {
                search?: string;
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
                            birthYear: number | null;
                            communeCode: string | null;
                            fullName: string;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            id: WorkerId;
                            phoneMasked: string | null;
                        }[];
                    };
                };
            };
        };
    };
    registerWorker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
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
                    /** Format: date */
                    birthDate: string;
                    communeCode?: string | null;
                    consentToMatching: boolean;
                    consentToStatistics?: boolean;
                    fullName: string;
                    phoneNumber?: string | null;
                    provinceCode: string;
                    sensitive?: {
                        /** @enum {string} */
                        ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                        identityNumber?: string;
                        priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                    };
                    /** @enum {string} */
                    sex: "female" | "male";
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
                        slipCode: string;
                        slipPath: string;
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
                            birthDate: string | null;
                            communeCode: string | null;
                            cv: {
                                /**
                                 * FileId
                                 * Format: uuid
                                 */
                                id: FileId;
                                name: string;
                                size: number;
                            } | null;
                            formVersion: number;
                            fullName: string;
                            hasConsent: boolean;
                            hasStatisticsConsent: boolean;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            id: WorkerId;
                            isComplete: boolean;
                            phoneNumber: string | null;
                            provinceCode: string | null;
                            sensitive: {
                                /** @enum {string} */
                                ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                                identityNumber?: string;
                                priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                            };
                            sex: ("female" | "male") | null;
                            version: number;
                        };
                    };
                };
            };
        };
    };
    issueSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
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
                        slipCode: string;
                        slipPath: string;
                    };
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
                        mustChangePassword: boolean;
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
    getOwnEmployer: {
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    changeOwnEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    communeCode?: string | null;
                    industry: string;
                    introduction: string;
                    labourExportLicence?: string | null;
                    name: string;
                    phoneNumber?: string | null;
                    provinceCode: string;
                    registrationNumber: string;
                    shortName: string;
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    listOwnBooths: {
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
                            employer: {
                                address: string;
                                communeCode: string | null;
                                /**
                                 * EmployerId
                                 * Format: uuid
                                 */
                                id: EmployerId;
                                introduction: string;
                                isVerified: boolean;
                                labourExportLicence: string | null;
                                name: string;
                                provinceCode: string | null;
                                registrationNumber: string | null;
                                shortName: string;
                            };
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairSlug: string;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            fairTitle: string;
                            headline: string;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            id: BoothId;
                            introduction: string;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            missing: string[];
                            number: number;
                            ownPause: ("employer" | "center") | null;
                            vacancies: {
                                card: {
                                    ageFrom?: number;
                                    ageTo?: number;
                                    bonus?: string;
                                    communeCode?: string;
                                    /** @enum {string} */
                                    contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                    contractYears?: number;
                                    countryCode?: string;
                                    /** Format: date */
                                    deadline?: string;
                                    deposit?: number;
                                    documents?: string;
                                    /** @enum {string} */
                                    dormitory?: "provided" | "allowance" | "none";
                                    /** @enum {string} */
                                    education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                    feeAmount?: number;
                                    feeNote?: string;
                                    insurance?: string;
                                    languages?: string;
                                    licenceNumber?: string;
                                    /** @enum {string} */
                                    meals?: "provided" | "allowance" | "none";
                                    probation?: string;
                                    provinceCode?: string;
                                    /** @enum {string} */
                                    qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                    shifts?: string;
                                    skills?: string;
                                    totalCost?: number;
                                    /** @enum {string} */
                                    transport?: "provided" | "allowance" | "none";
                                    wageFrom?: number;
                                    wageMakeUp?: string;
                                    /** @enum {string} */
                                    wagePeriod?: "month" | "day" | "hour" | "piece";
                                    wageTo?: number;
                                };
                                /**
                                 * EmployerId
                                 * Format: uuid
                                 */
                                employerId: EmployerId;
                                employerName: string;
                                /**
                                 * VacancyId
                                 * Format: uuid
                                 */
                                id: VacancyId;
                                missing: string[];
                                /** @enum {string} */
                                occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                                openings: number | null;
                                title: string;
                                version: number;
                                /** @enum {string} */
                                workplace: "province" | "country" | "abroad";
                            }[];
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    changeBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    headline: string;
                    introduction: string;
                    lineCapacity: number;
                    vacancyIds: string[];
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
                        employer: {
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            introduction: string;
                            isVerified: boolean;
                            labourExportLicence: string | null;
                            name: string;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                        };
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        fairSlug: string;
                        /** @enum {string} */
                        fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        fairTitle: string;
                        headline: string;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        id: BoothId;
                        introduction: string;
                        line: {
                            absentSince: string | null;
                            asOf: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            interrupted: number;
                            interviewing: number;
                            lineCapacity: number;
                            openDesks: number;
                            pace: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            paceIfBack: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            pausedBy: ("employer" | "center" | "fair") | null;
                            placeSum: number;
                            present: number;
                            readyDesks: number;
                            ringing: number;
                            /** @enum {string} */
                            status: "preparing" | "open" | "paused" | "closed";
                            statusReason: string | null;
                            version: number;
                            waiting: number;
                        };
                        missing: string[];
                        number: number;
                        ownPause: ("employer" | "center") | null;
                        vacancies: {
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    countClosing: {
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
                        persons: number;
                    };
                };
            };
        };
    };
    listDesks: {
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
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            enteringSince: string | null;
                            /**
                             * DeskId
                             * Format: uuid
                             */
                            id: DeskId;
                            interruptedSince: string | null;
                            interviewerName: string;
                            number: number;
                            /** @enum {string} */
                            status: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                            statusReason: string | null;
                            /** Format: date-time */
                            statusSince: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    addDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * AccountId
                     * Format: uuid
                     */
                    accountId: string;
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
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        boothId: BoothId;
                        /**
                         * DeskId
                         * Format: uuid
                         */
                        id: DeskId;
                        interviewerName: string;
                        number: number;
                        /** @enum {string} */
                        status: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                        statusReason: string | null;
                        /** Format: date-time */
                        statusSince: string;
                        version: number;
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
                        away: number;
                        items: {
                            desk: {
                                /**
                                 * DeskId
                                 * Format: uuid
                                 */
                                id: DeskId;
                                number: number;
                            } | null;
                            elsewhere: ("ringing" | "talking" | "interrupted" | "busy") | null;
                            hasPage: boolean;
                            heldFrom: string | null;
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
                        longestSince: string | null;
                        missed: {
                            /** Format: date-time */
                            missedUntil: string;
                            number: number;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            workerName: string;
                        }[];
                        pause: {
                            /** @enum {string} */
                            by: "employer" | "center" | "fair";
                            reason: string | null;
                            /** Format: date-time */
                            since: string;
                        } | null;
                        total: number;
                    };
                };
            };
        };
    };
    listSlots: {
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
                            cancelCode: ("employer" | "center" | "fair_moved" | "desk_removed" | "booth_withdrawn" | "booth_closed" | "fair_over" | "not_reached") | null;
                            cancelReason: string | null;
                            deskId: DeskId | null;
                            deskNumber: number | null;
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            interviewerName: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "free" | "offered" | "booked" | "due" | "over" | "cancelled";
                            ticketId: TicketId | null;
                            version: number;
                            worker: {
                                fullName: string;
                                /**
                                 * WorkerId
                                 * Format: uuid
                                 */
                                id: WorkerId;
                                sex: ("female" | "male") | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    openSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * DeskId
                     * Format: uuid
                     */
                    deskId: string;
                    /** Format: date-time */
                    endsAt: string;
                    minutes: number;
                    /** Format: date-time */
                    startsAt: string;
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
                        items: {
                            cancelCode: ("employer" | "center" | "fair_moved" | "desk_removed" | "booth_withdrawn" | "booth_closed" | "fair_over" | "not_reached") | null;
                            cancelReason: string | null;
                            deskId: DeskId | null;
                            deskNumber: number | null;
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            interviewerName: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "free" | "offered" | "booked" | "due" | "over" | "cancelled";
                            ticketId: TicketId | null;
                            version: number;
                            worker: {
                                fullName: string;
                                /**
                                 * WorkerId
                                 * Format: uuid
                                 */
                                id: WorkerId;
                                sex: ("female" | "male") | null;
                            } | null;
                        }[];
                        opened: number;
                        shares: number;
                    };
                };
            };
        };
    };
    moveBooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boothId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    status: "open" | "paused" | "closed";
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
                        employer: {
                            address: string;
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            id: EmployerId;
                            introduction: string;
                            isVerified: boolean;
                            labourExportLicence: string | null;
                            name: string;
                            provinceCode: string | null;
                            registrationNumber: string | null;
                            shortName: string;
                        };
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        fairSlug: string;
                        /** @enum {string} */
                        fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        fairTitle: string;
                        headline: string;
                        /**
                         * BoothId
                         * Format: uuid
                         */
                        id: BoothId;
                        introduction: string;
                        line: {
                            absentSince: string | null;
                            asOf: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            interrupted: number;
                            interviewing: number;
                            lineCapacity: number;
                            openDesks: number;
                            pace: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            paceIfBack: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                closesAt: string;
                                doubt: number;
                                eachSeconds: number;
                                firstSeconds: number;
                                keptFrom: number[];
                                spread: number;
                                staying: number;
                            } | null;
                            pausedBy: ("employer" | "center" | "fair") | null;
                            placeSum: number;
                            present: number;
                            readyDesks: number;
                            ringing: number;
                            /** @enum {string} */
                            status: "preparing" | "open" | "paused" | "closed";
                            statusReason: string | null;
                            version: number;
                            waiting: number;
                        };
                        missing: string[];
                        number: number;
                        ownPause: ("employer" | "center") | null;
                        vacancies: {
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    listCallBacks: {
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
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            cause: ("line_too_long" | "line_full" | "fair_full" | "booth_closed" | "fair_closing") | null;
                            closeReason: ("interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed" | "moved") | null;
                            communeCode: string | null;
                            doneAt: string | null;
                            doneByName: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairTitle: string;
                            hallName: string | null;
                            hasPhone: boolean;
                            /**
                             * CallBackId
                             * Format: uuid
                             */
                            id: CallBackId;
                            note: string;
                            /** Format: date-time */
                            owedSince: string;
                            provinceCode: string | null;
                            ticketNumber: number | null;
                            vacancyTitle: string | null;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    noteCallBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
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
    reopenCallBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
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
    listOwnDesks: {
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
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            enteringSince: string | null;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairSlug: string;
                            /** @enum {string} */
                            fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            fairTitle: string;
                            /**
                             * DeskId
                             * Format: uuid
                             */
                            id: DeskId;
                            interruptedSince: string | null;
                            interviewerName: string;
                            number: number;
                            pause: {
                                /** @enum {string} */
                                by: "employer" | "center" | "fair";
                                reason: string | null;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            /** @enum {string} */
                            shownStatus: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                            /** @enum {string} */
                            status: "closed" | "ready" | "ringing" | "interviewing" | "wrapping_up" | "paused" | "absent";
                            statusReason: string | null;
                            /** Format: date-time */
                            statusSince: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    removeDesk: {
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
                    "application/json": Record<string, never>;
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
                            centreReason: string | null;
                            durationSeconds: number;
                            /** Format: date-time */
                            endedAt: string;
                            hadOutage: boolean;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            hasTalked: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                            stopReason: string | null;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            workerName: string;
                        }[];
                        owed: {
                            centreReason: string | null;
                            durationSeconds: number;
                            /** Format: date-time */
                            endedAt: string;
                            hadOutage: boolean;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            hasTalked: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            outcomeKind: ("hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure") | null;
                            stopReason: string | null;
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
                            centreReason: string | null;
                            disputes: {
                                correction: {
                                    /** Format: date-time */
                                    at: string;
                                    isByCentre: boolean;
                                    /** @enum {string} */
                                    kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                } | null;
                                handledAt: string | null;
                                isLate: boolean;
                                isOpen: boolean;
                                /** @enum {string} */
                                kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                /** Format: date-time */
                                saidAt: string;
                                text: string;
                                version: number;
                            }[];
                            editableUntil: string | null;
                            employerName: string;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            hasTalked: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            isByCentre: boolean;
                            isSigned: boolean;
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
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "cannot_come" | "not_taken" | "disputed") | null;
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
    inviteMember: {
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
                    name: string;
                    /** @enum {string} */
                    role: "owner" | "interviewer";
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
                        invitation: {
                            acceptedAt: string | null;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * InvitationId
                             * Format: uuid
                             */
                            id: InvitationId;
                            name: string;
                            renewsPassword: boolean;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                        };
                        path: string;
                    };
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
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
    listMembers: {
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
                        invitations: {
                            acceptedAt: string | null;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * InvitationId
                             * Format: uuid
                             */
                            id: InvitationId;
                            name: string;
                            renewsPassword: boolean;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                        }[];
                        members: {
                            /**
                             * AccountId
                             * Format: uuid
                             */
                            accountId: AccountId;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "interviewer";
                        }[];
                    };
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
                            centreReason: string | null;
                            disputes: {
                                correction: {
                                    /** Format: date-time */
                                    at: string;
                                    isByCentre: boolean;
                                    /** @enum {string} */
                                    kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                } | null;
                                handledAt: string | null;
                                isLate: boolean;
                                isOpen: boolean;
                                /** @enum {string} */
                                kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                /** Format: date-time */
                                saidAt: string;
                                text: string;
                                version: number;
                            }[];
                            editableUntil: string | null;
                            employerName: string;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            hasTalked: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            isByCentre: boolean;
                            isSigned: boolean;
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
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "cannot_come" | "not_taken" | "disputed") | null;
                            workerAnswerText: string | null;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    listOwedOutcomes: {
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
                            endedAt: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairTitle: string;
                            hasTalked: boolean;
                            interviewerName: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            workerName: string;
                        }[];
                    };
                };
            };
        };
    };
    putPermissionDocument: {
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    cancelSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
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
    submitEmployer: {
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
                        address: string;
                        communeCode: string | null;
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        id: EmployerId;
                        industry: string | null;
                        introduction: string;
                        labourExportLicence: string | null;
                        missing: string[];
                        name: string;
                        permissionDocument: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        registrationNumber: string | null;
                        shortName: string;
                        /** @enum {string} */
                        status: "invited" | "submitted" | "approved" | "rejected";
                        statusReason: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    listVacancies: {
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
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                    };
                };
            };
        };
    };
    createVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card: {
                        ageFrom?: number;
                        ageTo?: number;
                        bonus?: string;
                        communeCode?: string;
                        /** @enum {string} */
                        contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                        contractYears?: number;
                        countryCode?: string;
                        /** Format: date */
                        deadline?: string;
                        deposit?: number;
                        documents?: string;
                        /** @enum {string} */
                        dormitory?: "provided" | "allowance" | "none";
                        /** @enum {string} */
                        education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                        feeAmount?: number;
                        feeNote?: string;
                        insurance?: string;
                        languages?: string;
                        licenceNumber?: string;
                        /** @enum {string} */
                        meals?: "provided" | "allowance" | "none";
                        probation?: string;
                        provinceCode?: string;
                        /** @enum {string} */
                        qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                        shifts?: string;
                        skills?: string;
                        totalCost?: number;
                        /** @enum {string} */
                        transport?: "provided" | "allowance" | "none";
                        wageFrom?: number;
                        wageMakeUp?: string;
                        /** @enum {string} */
                        wagePeriod?: "month" | "day" | "hour" | "piece";
                        wageTo?: number;
                    };
                    /** @enum {string} */
                    occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                    openings: number | null;
                    title: string;
                    /** @enum {string} */
                    workplace: "province" | "country" | "abroad";
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
                        card: {
                            ageFrom?: number;
                            ageTo?: number;
                            bonus?: string;
                            communeCode?: string;
                            /** @enum {string} */
                            contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                            contractYears?: number;
                            countryCode?: string;
                            /** Format: date */
                            deadline?: string;
                            deposit?: number;
                            documents?: string;
                            /** @enum {string} */
                            dormitory?: "provided" | "allowance" | "none";
                            /** @enum {string} */
                            education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                            feeAmount?: number;
                            feeNote?: string;
                            insurance?: string;
                            languages?: string;
                            licenceNumber?: string;
                            /** @enum {string} */
                            meals?: "provided" | "allowance" | "none";
                            probation?: string;
                            provinceCode?: string;
                            /** @enum {string} */
                            qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                            shifts?: string;
                            skills?: string;
                            totalCost?: number;
                            /** @enum {string} */
                            transport?: "provided" | "allowance" | "none";
                            wageFrom?: number;
                            wageMakeUp?: string;
                            /** @enum {string} */
                            wagePeriod?: "month" | "day" | "hour" | "piece";
                            wageTo?: number;
                        };
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        employerName: string;
                        /**
                         * VacancyId
                         * Format: uuid
                         */
                        id: VacancyId;
                        missing: string[];
                        /** @enum {string} */
                        occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                        openings: number | null;
                        title: string;
                        version: number;
                        /** @enum {string} */
                        workplace: "province" | "country" | "abroad";
                    };
                };
            };
        };
    };
    getVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vacancyId: string;
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
                        card: {
                            ageFrom?: number;
                            ageTo?: number;
                            bonus?: string;
                            communeCode?: string;
                            /** @enum {string} */
                            contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                            contractYears?: number;
                            countryCode?: string;
                            /** Format: date */
                            deadline?: string;
                            deposit?: number;
                            documents?: string;
                            /** @enum {string} */
                            dormitory?: "provided" | "allowance" | "none";
                            /** @enum {string} */
                            education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                            feeAmount?: number;
                            feeNote?: string;
                            insurance?: string;
                            languages?: string;
                            licenceNumber?: string;
                            /** @enum {string} */
                            meals?: "provided" | "allowance" | "none";
                            probation?: string;
                            provinceCode?: string;
                            /** @enum {string} */
                            qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                            shifts?: string;
                            skills?: string;
                            totalCost?: number;
                            /** @enum {string} */
                            transport?: "provided" | "allowance" | "none";
                            wageFrom?: number;
                            wageMakeUp?: string;
                            /** @enum {string} */
                            wagePeriod?: "month" | "day" | "hour" | "piece";
                            wageTo?: number;
                        };
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        employerName: string;
                        /**
                         * VacancyId
                         * Format: uuid
                         */
                        id: VacancyId;
                        missing: string[];
                        /** @enum {string} */
                        occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                        openings: number | null;
                        title: string;
                        version: number;
                        /** @enum {string} */
                        workplace: "province" | "country" | "abroad";
                    };
                };
            };
        };
    };
    changeVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vacancyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card: {
                        ageFrom?: number;
                        ageTo?: number;
                        bonus?: string;
                        communeCode?: string;
                        /** @enum {string} */
                        contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                        contractYears?: number;
                        countryCode?: string;
                        /** Format: date */
                        deadline?: string;
                        deposit?: number;
                        documents?: string;
                        /** @enum {string} */
                        dormitory?: "provided" | "allowance" | "none";
                        /** @enum {string} */
                        education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                        feeAmount?: number;
                        feeNote?: string;
                        insurance?: string;
                        languages?: string;
                        licenceNumber?: string;
                        /** @enum {string} */
                        meals?: "provided" | "allowance" | "none";
                        probation?: string;
                        provinceCode?: string;
                        /** @enum {string} */
                        qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                        shifts?: string;
                        skills?: string;
                        totalCost?: number;
                        /** @enum {string} */
                        transport?: "provided" | "allowance" | "none";
                        wageFrom?: number;
                        wageMakeUp?: string;
                        /** @enum {string} */
                        wagePeriod?: "month" | "day" | "hour" | "piece";
                        wageTo?: number;
                    };
                    /** @enum {string} */
                    occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                    openings: number | null;
                    title: string;
                    /** @enum {string} */
                    workplace: "province" | "country" | "abroad";
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
                        card: {
                            ageFrom?: number;
                            ageTo?: number;
                            bonus?: string;
                            communeCode?: string;
                            /** @enum {string} */
                            contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                            contractYears?: number;
                            countryCode?: string;
                            /** Format: date */
                            deadline?: string;
                            deposit?: number;
                            documents?: string;
                            /** @enum {string} */
                            dormitory?: "provided" | "allowance" | "none";
                            /** @enum {string} */
                            education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                            feeAmount?: number;
                            feeNote?: string;
                            insurance?: string;
                            languages?: string;
                            licenceNumber?: string;
                            /** @enum {string} */
                            meals?: "provided" | "allowance" | "none";
                            probation?: string;
                            provinceCode?: string;
                            /** @enum {string} */
                            qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                            shifts?: string;
                            skills?: string;
                            totalCost?: number;
                            /** @enum {string} */
                            transport?: "provided" | "allowance" | "none";
                            wageFrom?: number;
                            wageMakeUp?: string;
                            /** @enum {string} */
                            wagePeriod?: "month" | "day" | "hour" | "piece";
                            wageTo?: number;
                        };
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        employerName: string;
                        /**
                         * VacancyId
                         * Format: uuid
                         */
                        id: VacancyId;
                        missing: string[];
                        /** @enum {string} */
                        occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                        openings: number | null;
                        title: string;
                        version: number;
                        /** @enum {string} */
                        workplace: "province" | "country" | "abroad";
                    };
                };
            };
        };
    };
    archiveVacancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vacancyId: string;
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
                        card: {
                            ageFrom?: number;
                            ageTo?: number;
                            bonus?: string;
                            communeCode?: string;
                            /** @enum {string} */
                            contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                            contractYears?: number;
                            countryCode?: string;
                            /** Format: date */
                            deadline?: string;
                            deposit?: number;
                            documents?: string;
                            /** @enum {string} */
                            dormitory?: "provided" | "allowance" | "none";
                            /** @enum {string} */
                            education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                            feeAmount?: number;
                            feeNote?: string;
                            insurance?: string;
                            languages?: string;
                            licenceNumber?: string;
                            /** @enum {string} */
                            meals?: "provided" | "allowance" | "none";
                            probation?: string;
                            provinceCode?: string;
                            /** @enum {string} */
                            qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                            shifts?: string;
                            skills?: string;
                            totalCost?: number;
                            /** @enum {string} */
                            transport?: "provided" | "allowance" | "none";
                            wageFrom?: number;
                            wageMakeUp?: string;
                            /** @enum {string} */
                            wagePeriod?: "month" | "day" | "hour" | "piece";
                            wageTo?: number;
                        };
                        /**
                         * EmployerId
                         * Format: uuid
                         */
                        employerId: EmployerId;
                        employerName: string;
                        /**
                         * VacancyId
                         * Format: uuid
                         */
                        id: VacancyId;
                        missing: string[];
                        /** @enum {string} */
                        occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                        openings: number | null;
                        title: string;
                        version: number;
                        /** @enum {string} */
                        workplace: "province" | "country" | "abroad";
                    };
                };
            };
        };
    };
    listFairs: {
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
                            boothCapacity: number;
                            /**
                             * CenterId
                             * Format: uuid
                             */
                            centerId: CenterId;
                            centerName: string;
                            centerPhone: string | null;
                            description: string;
                            employerCount: number;
                            /** Format: date-time */
                            endsAt: string;
                            extensionMinutes: number;
                            extensionsAllowed: number;
                            halls: {
                                address: string;
                                communeCode: string;
                                deviceCount: number;
                                /**
                                 * HallId
                                 * Format: uuid
                                 */
                                hallId: HallId;
                                name: string;
                            }[];
                            /**
                             * FairId
                             * Format: uuid
                             */
                            id: FairId;
                            interviewMinutes: number;
                            isDemo: boolean;
                            /** @enum {string} */
                            kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                            meetAgainMinutes: number;
                            openingCount: number;
                            pausedAt: string | null;
                            pauseReason: string | null;
                            /** @enum {string} */
                            priorityRule: "none" | "halls_first" | "called_back_first";
                            ringSeconds: number;
                            slug: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                            title: string;
                            version: number;
                            workerCapacity: number;
                        }[];
                    };
                };
            };
        };
    };
    getFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
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
                        boothCapacity: number;
                        /**
                         * CenterId
                         * Format: uuid
                         */
                        centerId: CenterId;
                        centerName: string;
                        centerPhone: string | null;
                        description: string;
                        employerCount: number;
                        /** Format: date-time */
                        endsAt: string;
                        extensionMinutes: number;
                        extensionsAllowed: number;
                        halls: {
                            address: string;
                            communeCode: string;
                            deviceCount: number;
                            /**
                             * HallId
                             * Format: uuid
                             */
                            hallId: HallId;
                            name: string;
                        }[];
                        /**
                         * FairId
                         * Format: uuid
                         */
                        id: FairId;
                        interviewMinutes: number;
                        isDemo: boolean;
                        /** @enum {string} */
                        kind: "periodic" | "ad_hoc" | "online" | "hybrid";
                        meetAgainMinutes: number;
                        openingCount: number;
                        pausedAt: string | null;
                        pauseReason: string | null;
                        /** @enum {string} */
                        priorityRule: "none" | "halls_first" | "called_back_first";
                        ringSeconds: number;
                        slug: string;
                        /** Format: date-time */
                        startsAt: string;
                        /** @enum {string} */
                        status: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                        title: string;
                        version: number;
                        workerCapacity: number;
                    };
                };
            };
        };
    };
    listFairBooths: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
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
                            communeCode: string | null;
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            headline: string;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            id: BoothId;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            number: number;
                            provinceCode: string | null;
                            vacancies: {
                                countryCode: string | null;
                                feeAmount: number | null;
                                /**
                                 * VacancyId
                                 * Format: uuid
                                 */
                                id: VacancyId;
                                /** @enum {string} */
                                occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                                openings: number | null;
                                title: string;
                                wageFrom: number | null;
                                wagePeriod: string | null;
                                wageTo: number | null;
                                /** @enum {string} */
                                workplace: "province" | "country" | "abroad";
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
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
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
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
                        endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure" | "handed_over") | null;
                        extendedBy: ("worker" | "interviewer") | null;
                        extensionSeconds: number;
                        extensionsLeft: number;
                        /**
                         * FairId
                         * Format: uuid
                         */
                        fairId: FairId;
                        handedFrom: {
                            desk: number;
                            name: string;
                        } | null;
                        handedTo: {
                            desk: number;
                            hasGoneOn: boolean;
                            isOpen: boolean;
                            isTalking: boolean;
                        } | null;
                        hasLostMedia: boolean;
                        /**
                         * InterviewId
                         * Format: uuid
                         */
                        id: InterviewId;
                        interviewerAbsentSince: string | null;
                        interviewerName: string;
                        interviewerPresent: boolean;
                        isLastRing: boolean;
                        isLineOver: boolean;
                        liveAt: string | null;
                        /** @enum {string} */
                        mode: "video" | "audio" | "text";
                        plannedSeconds: number;
                        putOffBy: ("worker" | "interviewer") | null;
                        /** Format: date-time */
                        ringDeadlineAt: string;
                        ringExtended: boolean;
                        /** Format: date-time */
                        ringStartedAt: string;
                        /** Format: date-time */
                        serverNow: string;
                        /** @enum {string} */
                        status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                        stopReason: string | null;
                        /**
                         * TicketId
                         * Format: uuid
                         */
                        ticketId: TicketId;
                        ticketNumber: number;
                        vacancyTitle: string | null;
                        version: number;
                        workerAbsentSince: string | null;
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
                            endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure" | "handed_over") | null;
                            extendedBy: ("worker" | "interviewer") | null;
                            extensionSeconds: number;
                            extensionsLeft: number;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            handedFrom: {
                                desk: number;
                                name: string;
                            } | null;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                                isTalking: boolean;
                            } | null;
                            hasLostMedia: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            id: InterviewId;
                            interviewerAbsentSince: string | null;
                            interviewerName: string;
                            interviewerPresent: boolean;
                            isLastRing: boolean;
                            isLineOver: boolean;
                            liveAt: string | null;
                            /** @enum {string} */
                            mode: "video" | "audio" | "text";
                            plannedSeconds: number;
                            putOffBy: ("worker" | "interviewer") | null;
                            /** Format: date-time */
                            ringDeadlineAt: string;
                            ringExtended: boolean;
                            /** Format: date-time */
                            ringStartedAt: string;
                            /** Format: date-time */
                            serverNow: string;
                            /** @enum {string} */
                            status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                            stopReason: string | null;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAbsentSince: string | null;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            workerId: WorkerId;
                            workerName: string;
                            workerPresent: boolean;
                        } | null;
                        missed: {
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
                            endReason: ("completed" | "declined" | "timed_out" | "desk_lost" | "worker_lost" | "removed" | "technical_failure" | "handed_over") | null;
                            extendedBy: ("worker" | "interviewer") | null;
                            extensionSeconds: number;
                            extensionsLeft: number;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            handedFrom: {
                                desk: number;
                                name: string;
                            } | null;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                                isTalking: boolean;
                            } | null;
                            hasLostMedia: boolean;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            id: InterviewId;
                            interviewerAbsentSince: string | null;
                            interviewerName: string;
                            interviewerPresent: boolean;
                            isLastRing: boolean;
                            isLineOver: boolean;
                            liveAt: string | null;
                            /** @enum {string} */
                            mode: "video" | "audio" | "text";
                            plannedSeconds: number;
                            putOffBy: ("worker" | "interviewer") | null;
                            /** Format: date-time */
                            ringDeadlineAt: string;
                            ringExtended: boolean;
                            /** Format: date-time */
                            ringStartedAt: string;
                            /** Format: date-time */
                            serverNow: string;
                            /** @enum {string} */
                            status: "ringing" | "connecting" | "live" | "interrupted" | "ended";
                            stopReason: string | null;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            ticketNumber: number;
                            vacancyTitle: string | null;
                            version: number;
                            workerAbsentSince: string | null;
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
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                        email: string;
                        employerName: string;
                        /** Format: date-time */
                        expiresAt: string;
                        name: string;
                        renewsPassword: boolean;
                        /** @enum {string} */
                        role: "owner" | "interviewer";
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
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
                            mustChangePassword: boolean;
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
                            mustChangePassword: boolean;
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
                            disputes: {
                                correction: {
                                    /** Format: date-time */
                                    at: string;
                                    isByCentre: boolean;
                                    /** @enum {string} */
                                    kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                } | null;
                                handledAt: string | null;
                                isLate: boolean;
                                isOpen: boolean;
                                /** @enum {string} */
                                kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                                /** Format: date-time */
                                saidAt: string;
                                text: string;
                                version: number;
                            }[];
                            employerName: string;
                            handedTo: {
                                desk: number;
                                hasGoneOn: boolean;
                                isOpen: boolean;
                            } | null;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
                            isByCentre: boolean;
                            isSigned: boolean;
                            /** @enum {string} */
                            kind: "hired" | "next_round" | "shortlisted" | "needs_training" | "not_suitable" | "declined" | "no_show" | "technical_failure";
                            messageToWorker: string;
                            nextStepAt: string | null;
                            nextStepPlace: string | null;
                            reason: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            ticketId: TicketId;
                            vacancyTitle: string | null;
                            version: number;
                            workerAnswer: ("confirmed" | "cannot_come" | "not_taken" | "disputed") | null;
                            workerAnswerText: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listReferrals: {
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
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            employerName: string;
                            fromEmployer: string;
                            /**
                             * InterviewId
                             * Format: uuid
                             */
                            interviewId: InterviewId;
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
                        mustChangePassword: boolean;
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
                            mustChangePassword: boolean;
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
                        mustChangePassword: boolean;
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
    listOwnSlots: {
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
                            answerBy: string | null;
                            boothId: BoothId | null;
                            boothNumber: number | null;
                            cancelCode: ("employer" | "center" | "fair_moved" | "desk_removed" | "booth_withdrawn" | "booth_closed" | "fair_over" | "not_reached") | null;
                            cancelReason: string | null;
                            employerName: string;
                            /** Format: date-time */
                            endsAt: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairSlug: string;
                            fairTitle: string;
                            /**
                             * SlotId
                             * Format: uuid
                             */
                            id: SlotId;
                            isFairClosing: boolean;
                            movedFrom: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            status: "free" | "offered" | "booked" | "due" | "over" | "cancelled";
                            ticketId: TicketId | null;
                            version: number;
                        }[];
                        wishes: {
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairTitle: string;
                        }[];
                    };
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
                            aheadVersion: number;
                            awayAhead: number;
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            /** @enum {string} */
                            boothStatus: "preparing" | "open" | "paused" | "closed";
                            closeReason: ("interviewed" | "left" | "worker_no_show" | "employer_no_show" | "removed" | "not_reached" | "booth_closed" | "moved") | null;
                            desk: {
                                interviewerName: string;
                                number: number;
                            } | null;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            heldBy: {
                                employerName: string;
                                isRinging: boolean;
                                workerName: string;
                            } | null;
                            /**
                             * TicketId
                             * Format: uuid
                             */
                            id: TicketId;
                            interviewId: InterviewId | null;
                            isInterrupted: boolean;
                            line: {
                                absentSince: string | null;
                                asOf: number;
                                /**
                                 * BoothId
                                 * Format: uuid
                                 */
                                boothId: BoothId;
                                /** @enum {string} */
                                fairStatus: "draft" | "published" | "rehearsal" | "live" | "closing" | "closed" | "signed";
                                interrupted: number;
                                interviewing: number;
                                lineCapacity: number;
                                openDesks: number;
                                pace: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                paceIfBack: {
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    closesAt: string;
                                    doubt: number;
                                    eachSeconds: number;
                                    firstSeconds: number;
                                    keptFrom: number[];
                                    spread: number;
                                    staying: number;
                                } | null;
                                pausedBy: ("employer" | "center" | "fair") | null;
                                placeSum: number;
                                present: number;
                                readyDesks: number;
                                ringing: number;
                                /** @enum {string} */
                                status: "preparing" | "open" | "paused" | "closed";
                                statusReason: string | null;
                                version: number;
                                waiting: number;
                            };
                            message: {
                                /** Format: date-time */
                                at: string;
                                body: string;
                            } | null;
                            missedUntil: string | null;
                            notice: {
                                /** Format: date-time */
                                at: string;
                                cause: ("rule" | "referred" | "booked" | "lost_place" | "must_leave" | "mistake" | "other") | null;
                                /** @enum {string} */
                                kind: "placed" | "moved" | "closed" | "reopened" | "transferred" | "handed_over";
                                reason: string;
                            } | null;
                            number: number;
                            passedBy: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                cause: "rule" | "referred" | "booked" | "lost_place" | "must_leave" | "mistake" | "other";
                            } | null;
                            place: number;
                            slotElsewhere: {
                                employerName: string;
                                /** Format: date-time */
                                heldFrom: string;
                                /** Format: date-time */
                                startsAt: string;
                            } | null;
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
    searchVacancies: {
        parameters: {
            query?: {
                fairId?: string;
                occupationGroup?: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                search?: string;
                workplace?: "province" | "country" | "abroad";
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
                            /**
                             * BoothId
                             * Format: uuid
                             */
                            boothId: BoothId;
                            boothNumber: number;
                            card: {
                                ageFrom?: number;
                                ageTo?: number;
                                bonus?: string;
                                communeCode?: string;
                                /** @enum {string} */
                                contractType?: "indefinite" | "fixed_term" | "seasonal" | "probation_first";
                                contractYears?: number;
                                countryCode?: string;
                                /** Format: date */
                                deadline?: string;
                                deposit?: number;
                                documents?: string;
                                /** @enum {string} */
                                dormitory?: "provided" | "allowance" | "none";
                                /** @enum {string} */
                                education?: "primary_not_finished" | "primary" | "lower_secondary" | "upper_secondary";
                                feeAmount?: number;
                                feeNote?: string;
                                insurance?: string;
                                languages?: string;
                                licenceNumber?: string;
                                /** @enum {string} */
                                meals?: "provided" | "allowance" | "none";
                                probation?: string;
                                provinceCode?: string;
                                /** @enum {string} */
                                qualification?: "untrained" | "skilled_without_certificate" | "certificate_under_3_months" | "elementary" | "intermediate" | "college" | "university" | "postgraduate";
                                shifts?: string;
                                skills?: string;
                                totalCost?: number;
                                /** @enum {string} */
                                transport?: "provided" | "allowance" | "none";
                                wageFrom?: number;
                                wageMakeUp?: string;
                                /** @enum {string} */
                                wagePeriod?: "month" | "day" | "hour" | "piece";
                                wageTo?: number;
                            };
                            /**
                             * EmployerId
                             * Format: uuid
                             */
                            employerId: EmployerId;
                            employerName: string;
                            /**
                             * FairId
                             * Format: uuid
                             */
                            fairId: FairId;
                            fairSlug: string;
                            /**
                             * VacancyId
                             * Format: uuid
                             */
                            id: VacancyId;
                            missing: string[];
                            /** @enum {string} */
                            occupationGroup: "garments" | "electronics" | "construction" | "agriculture" | "food_processing" | "hospitality" | "sales" | "transport" | "office" | "mechanics" | "care" | "unskilled" | "other";
                            openings: number | null;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            workplace: "province" | "country" | "abroad";
                        }[];
                    };
                };
            };
        };
    };
    listWorkers: {
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
                            birthDate: string | null;
                            communeCode: string | null;
                            cv: {
                                /**
                                 * FileId
                                 * Format: uuid
                                 */
                                id: FileId;
                                name: string;
                                size: number;
                            } | null;
                            formVersion: number;
                            fullName: string;
                            hasConsent: boolean;
                            hasStatisticsConsent: boolean;
                            /**
                             * WorkerId
                             * Format: uuid
                             */
                            id: WorkerId;
                            isComplete: boolean;
                            phoneNumber: string | null;
                            provinceCode: string | null;
                            sensitive: {
                                /** @enum {string} */
                                ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                                identityNumber?: string;
                                priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                            };
                            sex: ("female" | "male") | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    addWorker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
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
                    /** Format: date */
                    birthDate: string;
                    communeCode?: string | null;
                    consentToMatching: boolean;
                    consentToStatistics?: boolean;
                    fullName: string;
                    phoneNumber?: string | null;
                    provinceCode: string;
                    sensitive?: {
                        /** @enum {string} */
                        ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                        identityNumber?: string;
                        priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                    };
                    /** @enum {string} */
                    sex: "female" | "male";
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
                        birthDate: string | null;
                        communeCode: string | null;
                        cv: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        formVersion: number;
                        fullName: string;
                        hasConsent: boolean;
                        hasStatisticsConsent: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        isComplete: boolean;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        sensitive: {
                            /** @enum {string} */
                            ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                            identityNumber?: string;
                            priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                        };
                        sex: ("female" | "male") | null;
                        version: number;
                    };
                };
            };
        };
    };
    getWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
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
                        birthDate: string | null;
                        communeCode: string | null;
                        cv: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        formVersion: number;
                        fullName: string;
                        hasConsent: boolean;
                        hasStatisticsConsent: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        isComplete: boolean;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        sensitive: {
                            /** @enum {string} */
                            ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                            identityNumber?: string;
                            priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                        };
                        sex: ("female" | "male") | null;
                        version: number;
                    };
                };
            };
        };
    };
    changeWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
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
                    /** Format: date */
                    birthDate: string;
                    communeCode?: string | null;
                    consentToMatching: boolean;
                    consentToStatistics?: boolean;
                    fullName: string;
                    phoneNumber?: string | null;
                    provinceCode: string;
                    sensitive?: {
                        /** @enum {string} */
                        ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                        identityNumber?: string;
                        priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                    };
                    /** @enum {string} */
                    sex: "female" | "male";
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
                        birthDate: string | null;
                        communeCode: string | null;
                        cv: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        formVersion: number;
                        fullName: string;
                        hasConsent: boolean;
                        hasStatisticsConsent: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        isComplete: boolean;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        sensitive: {
                            /** @enum {string} */
                            ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                            identityNumber?: string;
                            priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                        };
                        sex: ("female" | "male") | null;
                        version: number;
                    };
                };
            };
        };
    };
    putCv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
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
                        birthDate: string | null;
                        communeCode: string | null;
                        cv: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        formVersion: number;
                        fullName: string;
                        hasConsent: boolean;
                        hasStatisticsConsent: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        isComplete: boolean;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        sensitive: {
                            /** @enum {string} */
                            ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                            identityNumber?: string;
                            priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                        };
                        sex: ("female" | "male") | null;
                        version: number;
                    };
                };
            };
        };
    };
    deleteCv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
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
                        birthDate: string | null;
                        communeCode: string | null;
                        cv: {
                            /**
                             * FileId
                             * Format: uuid
                             */
                            id: FileId;
                            name: string;
                            size: number;
                        } | null;
                        formVersion: number;
                        fullName: string;
                        hasConsent: boolean;
                        hasStatisticsConsent: boolean;
                        /**
                         * WorkerId
                         * Format: uuid
                         */
                        id: WorkerId;
                        isComplete: boolean;
                        phoneNumber: string | null;
                        provinceCode: string | null;
                        sensitive: {
                            /** @enum {string} */
                            ethnicity?: "thai" | "hmong" | "kinh" | "kho_mu" | "dao" | "ha_nhi" | "lao" | "khang" | "xinh_mun" | "si_la" | "cong" | "tay" | "nung" | "muong" | "phu_la" | "other";
                            identityNumber?: string;
                            priorityGroups?: ("disabled" | "poor_household" | "near_poor_household" | "policy_family" | "ethnic_minority")[];
                        };
                        sex: ("female" | "male") | null;
                        version: number;
                    };
                };
            };
        };
    };
    selectWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
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
                        mustChangePassword: boolean;
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
}
