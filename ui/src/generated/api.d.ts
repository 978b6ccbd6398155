// Made by `npm run api:types` from the document of the API; a test tells when it is out of date.
export interface paths {
    "/agents/{id}": {
        /**
         * Change an agency
         * @description It is switched off once no active people and open requests are left.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeAgent"];
    };
    "/audit": {
        /**
         * Look through the record
         * @description Who did what, to what, when, in which role, from which address and by which personal token, the newest first.
         *
         *     Needs the right `audit.read`.
         */
        get: operations["listAudit"];
    };
    "/audit/export": {
        /**
         * Export the record
         * @description What the filters let through as a CSV file in the language of the person, at most twenty thousand entries. That it was taken is recorded.
         *
         *     Needs the right `audit.read`.
         */
        get: operations["exportAudit"];
    };
    "/back-tests/{id}": {
        /**
         * Read a back-test
         * @description With what is known so far, also while it runs.
         *
         *     Needs the right `process.back-test`.
         */
        get: operations["readBackTest"];
    };
    "/back-tests/{id}/cancel": {
        /**
         * Cancel a back-test
         * @description Stops after the round at hand; what is known stays. One that has ended stays as it is.
         *
         *     Needs the right `process.back-test`. May be sent again: done twice it does no more than once.
         */
        post: operations["cancelBackTest"];
    };
    "/back-tests/{id}/results": {
        /**
         * List results of a back-test
         * @description What became of each request, the newest end first.
         *
         *     Needs the right `process.back-test`.
         */
        get: operations["listBackTestResults"];
    };
    "/branches": {
        /**
         * List branches
         * @description My branches, by their codes, also those that are switched off; whom each belongs to, and how many active people, units and agencies it has.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listBranches"];
        /**
         * Make a branch
         * @description Below another one. Its code begins the numbers of its requests, and stays. Only who sees all branches makes one.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addBranch"];
    };
    "/branches/{id}": {
        /**
         * Read a branch
         * @description What may be changed of it.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["readBranch"];
        /**
         * Change a branch
         * @description Names, kind, whom it belongs to (never what lies below it), time zone, and whether it is in use. It is switched off once no active people, units, agencies, branches below it and open requests are left; it is never deleted.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeBranch"];
    };
    "/branches/{id}/agents": {
        /**
         * List agencies of a branch
         * @description By their codes, with how many active people each has.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listAgents"];
        /**
         * Make an agency
         * @description Of a branch, to which its requests come.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addAgent"];
    };
    "/branches/{id}/units": {
        /**
         * List units of a branch
         * @description By their codes, with who supervises each and how many active people it has.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listUnits"];
        /**
         * Make a unit
         * @description Of a branch; who supervises it is a member of the branch’s staff.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addUnit"];
    };
    "/customers/{id}/erase": {
        /**
         * Erase a customer’s personal data
         * @description Name, numbers and what was said by and about them, in all of their requests; amounts, document numbers, statuses and the chain of the record stay. It cannot be taken back. Refused while a request of theirs is open; done again, it changes nothing.
         *
         *     Needs the right `personal.erase`. May be sent again: done twice it does no more than once.
         */
        post: operations["eraseCustomer"];
    };
    "/decisions": {
        /**
         * List decisions
         * @description Each with its newest version.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listDecisions"];
        /**
         * Deploy decisions
         * @description A DMN file with one decision or more. Diagrams that are deployed from then on ask its decisions.
         *
         *     Needs the right `process.deploy`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["deployDecisions"];
    };
    "/decisions/{decision}/versions": {
        /**
         * List versions of a decision
         * @description The newest first.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listDecisionVersions"];
    };
    "/decisions/{decision}/versions/{version}": {
        /**
         * Read a version of a decision
         * @description With the file in which it is written.
         *
         *     Needs the right `process.read`.
         */
        get: operations["readDecisionVersion"];
    };
    "/groups": {
        /**
         * List groups
         * @description People who have roles together.
         *
         *     Needs the right `access.read`.
         */
        get: operations["listGroups"];
        /**
         * Make a group
         * @description With its roles and members, who have these roles from now on.
         *
         *     Needs the right `access.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["createGroup"];
    };
    "/groups/{id}": {
        /**
         * Read a group
         * @description Its roles and its members.
         *
         *     Needs the right `access.read`.
         */
        get: operations["readGroup"];
        /**
         * Change a group
         * @description Its name, whether it is in use, its roles and members become what is sent. It holds at once, also for whoever is signed in.
         *
         *     Needs the right `access.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeGroup"];
    };
    "/imports": {
        /**
         * List imports
         * @description The newest first.
         *
         *     Needs the right `import.run`.
         */
        get: operations["listImports"];
    };
    "/imports/{id}": {
        /**
         * Read an import
         * @description How far it is, and the first bad rows with what is wrong.
         *
         *     Needs the right `import.run`.
         */
        get: operations["readImport"];
    };
    "/imports/{id}/cancel": {
        /**
         * Cancel an import
         * @description Stops after the row at hand; what is imported stays. One that has ended stays as it is.
         *
         *     Needs the right `import.run`. May be sent again: done twice it does no more than once.
         */
        post: operations["cancelImport"];
    };
    "/imports/requests": {
        /**
         * Import requests
         * @description A CSV file of the Open Repair Data Standard, of at most 20 MB. It is read by itself; read the import to watch. Rows that came in before are left as they are.
         *
         *     Needs the right `import.run`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startImport"];
    };
    "/incidents": {
        /**
         * List incidents
         * @description Open incidents of the requests that I see, the newest first.
         *
         *     Needs the right `incident.read`.
         */
        get: operations["listIncidents"];
    };
    "/incidents/{id}/retry": {
        /**
         * Retry an incident
         * @description Tries the step again, with variables put right where they are named.
         *
         *     Needs the right `incident.retry`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["retryIncident"];
    };
    "/incidents/{id}/variables": {
        /**
         * Read the variables at an incident
         * @description What the step that failed sees: what is put right before it is tried again.
         *
         *     Needs the right `incident.retry`.
         */
        get: operations["readVariables"];
    };
    "/instances": {
        /**
         * List processes beside requests
         * @description What people, messages, signals and times have started, the newest first; without the processes that requests travel.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listInstances"];
    };
    "/instances/{id}": {
        /**
         * Read a running process
         * @description Where it stands, with what a move can be aimed at. The instance of a request has the request’s id.
         *
         *     Needs the right `process.operate`.
         */
        get: operations["readInstance"];
    };
    "/instances/{id}/detail": {
        /**
         * Read a process with its open tasks
         * @description Who started it, whether it has ended, its open tasks and incidents.
         *
         *     Needs the right `process.read`.
         */
        get: operations["readInstanceDetail"];
    };
    "/instances/{id}/diagram": {
        /**
         * Read the live diagram of a process
         * @description The diagram as deployed, and what happened on it, in order.
         *
         *     Needs the right `process.read`.
         */
        get: operations["instanceDiagram"];
    };
    "/instances/{id}/moves": {
        /**
         * Move a running process
         * @description Does it, and records it with its reason. With the `seq` of the preview it is refused when the process has gone on since then.
         *
         *     Needs the right `process.operate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["moveInstance"];
    };
    "/instances/{id}/moves/preview": {
        /**
         * Preview a move
         * @description What the move would bring, and what it cannot take back. Nothing happens.
         *
         *     Needs the right `process.operate`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewMove"];
    };
    "/instances/{id}/timeline": {
        /**
         * Read the story of a process
         * @description What happened, the oldest first, with who and when. `timeline.<kind>` of the messages says each line with `params`.
         *
         *     Needs the right `process.read`.
         */
        get: operations["instanceTimeline"];
    };
    "/instances/{id}/visits": {
        /**
         * List the steps that were left
         * @description Steps at which it rested: where it can be sent back to, the newest first.
         *
         *     Needs the right `process.operate`.
         */
        get: operations["listVisits"];
    };
    "/live": {
        /**
         * Follow what changes
         * @description Server-sent events of what I may see: `change` names what to fetch again (`topic` and `keys`), `resync` that a gap could not be filled. After a gap the client sends the last id in `Last-Event-ID`. At most twenty streams a person.
         */
        get: operations["live"];
    };
    "/lookups/{kind}": {
        /**
         * Look something up
         * @description People by role, units, agents, customers or items, by the beginning of their name or number.
         *
         *     Needs the right `lookup.read`.
         */
        get: operations["lookUp"];
    };
    "/migrations": {
        /**
         * List migrations
         * @description The newest first.
         *
         *     Needs the right `process.migrate`.
         */
        get: operations["listMigrations"];
        /**
         * Start a migration
         * @description Moves the running requests that I see now, a canary first where one is named; then it waits for a go.
         *
         *     Needs the right `process.migrate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startMigration"];
    };
    "/migrations/{id}": {
        /**
         * Read a migration
         * @description How far it is.
         *
         *     Needs the right `process.migrate`.
         */
        get: operations["readMigration"];
    };
    "/migrations/{id}/go-on": {
        /**
         * Let a migration go on
         * @description After its canary, or a pause.
         *
         *     Needs the right `process.migrate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["goOnMigration"];
    };
    "/migrations/{id}/pause": {
        /**
         * Pause a migration
         * @description After the slice at hand.
         *
         *     Needs the right `process.migrate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["pauseMigration"];
    };
    "/migrations/{id}/requests": {
        /**
         * List requests of a migration
         * @description Each with whether it was moved, and why it stayed.
         *
         *     Needs the right `process.migrate`.
         */
        get: operations["listMigrationItems"];
    };
    "/migrations/{id}/stop": {
        /**
         * Stop a migration
         * @description For good; what is moved stays moved.
         *
         *     Needs the right `process.migrate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["stopMigration"];
    };
    "/migrations/{id}/undo": {
        /**
         * Take a migration back
         * @description A batch of its own, which moves back what has not gone on since.
         *
         *     Needs the right `process.migrate`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["undoMigration"];
    };
    "/migrations/preview": {
        /**
         * Preview a migration
         * @description One page of running requests, counted by what keeps them. Nothing is changed.
         *
         *     Needs the right `process.migrate`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewMigration"];
    };
    "/migrations/preview/request": {
        /**
         * Preview the migration of one request
         * @description Where it stands before and after, or every reason why it cannot be moved. Nothing is changed.
         *
         *     Needs the right `process.migrate`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewRequestMigration"];
    };
    "/migrations/proposal": {
        /**
         * Propose a mapping
         * @description Where each element of the old version would go in the new one, with how sure that is.
         *
         *     Needs the right `process.migrate`.
         */
        get: operations["proposeMigration"];
    };
    "/notices": {
        /**
         * List my notices
         * @description What I was told, the newest first, with how many I have not read.
         */
        get: operations["listNotices"];
    };
    "/notices/read": {
        /**
         * Mark notices as read
         * @description These, or all of mine.
         *
         *     May be sent again: done twice it does no more than once.
         */
        post: operations["readNotices"];
    };
    "/openapi.json": {
        /**
         * Read this document
         * @description The API as OpenAPI 3.1. People read it at `/api/docs`.
         */
        get: operations["readDocument"];
    };
    "/people": {
        /**
         * List people
         * @description Accounts of my branches, the newest first: roles, place, when they were last seen, how many sessions and tokens are alive.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listPeople"];
        /**
         * Make an account
         * @description With a password that is good once, within three days, and must be changed at the sign-in with it; the answer shows it this once. Staff belong to a branch of mine, and perhaps to one of its units; an agent’s person to the agency alone. Only who sees all branches lets others see them, and nobody gives a role that has more power over accounts than their own.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["addPerson"];
    };
    "/people/{id}": {
        /**
         * Read an account
         * @description Place, roles and names of somebody in my branches, and whether I may change them.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["readPerson"];
        /**
         * Change an account
         * @description Names, roles, place, and whether they may sign in. What is taken is gone at the next request, also of sessions that are open. Whoever moves, or loses a role, gives the open tasks back that they see no more; whoever is switched off gives all of them back, and is signed out everywhere. The last administrator stays one.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changePerson"];
    };
    "/people/{id}/access": {
        /**
         * Read where a person is signed in
         * @description Open sessions, access tokens, when they were last seen, and the latest tries to sign in as them that failed. What was typed is kept nowhere.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["readPersonAccess"];
        /**
         * Sign a person out everywhere
         * @description Ends all sessions of the person, with their streams, and revokes their access tokens; answers how many.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        delete: operations["endAccess"];
    };
    "/people/{id}/history": {
        /**
         * List changes of an account
         * @description What was done with the account, and by whom, the newest first.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listPersonHistory"];
    };
    "/people/{id}/may": {
        /**
         * May they, and why
         * @description Whether a person may do something: at all, to a request, about an amount. With the right that allows it, or those that miss, the nearest first. The rules themselves answer.
         *
         *     Needs the right `access.read`.
         */
        get: operations["explainAccess"];
    };
    "/people/{id}/password": {
        /**
         * Reset a password
         * @description Sets a password that is good once, within three days, and must be changed at the sign-in with it; the answer shows it this once. All sessions of the person end, and their tokens wait. People of other branches, or who see more than I do, are not there.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["resetPassword"];
    };
    "/people/{id}/rights": {
        /**
         * What a person may do
         * @description The roles of a person within my reach, through which groups, the areas that these show, and everything that they allow.
         *
         *     Needs the right `access.read`.
         */
        get: operations["readRights"];
    };
    "/people/bulk": {
        /**
         * Change many accounts
         * @description Gives or takes a role, switches off or on, or ends all access, of up to 200 people, each by itself: the answer says of each what became of it. What was so already stays.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["changePeople"];
    };
    "/people/export": {
        /**
         * Export people
         * @description What the filters let through as a workbook in the language of the person, at most five thousand people; it can be changed and sent back as an import. That it was taken is recorded.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["exportPeople"];
    };
    "/people/imports": {
        /**
         * Look at a file of people
         * @description A workbook (.xlsx) or a CSV file of at most 2 MB and 500 people. Nothing is done yet: the answer says of each row what it would do, and what is wrong with which cell. Formulas are refused, never computed.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startPeopleImport"];
    };
    "/people/imports/{id}": {
        /**
         * Read an import of people
         * @description Its rows, and what became of each.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["readPeopleImport"];
    };
    "/people/imports/{id}/cancel": {
        /**
         * Cancel an import of people
         * @description Rows that still wait are not done any more; what is done stays.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["cancelPeopleImport"];
    };
    "/people/imports/{id}/rows": {
        /**
         * Do rows of an import
         * @description Those of these rows that still wait, each in a transaction of its own, checked anew by what I may do now. The answer shows the one-time passwords of accounts that it made this once. A row is done once, however often it is named.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["runPeopleImport"];
    };
    "/people/template": {
        /**
         * Get an empty file of people
         * @description A workbook with the columns of an import, and on a second sheet the roles and the codes of places that may be written into them.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["peopleTemplate"];
    };
    "/processes": {
        /**
         * List processes
         * @description Each with its newest version, the verdict of its proof, and how many requests are under way with it.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listProcesses"];
        /**
         * Deploy a diagram
         * @description Compiles and proves the diagram and makes it the newest version; running requests keep theirs. Errors refuse it; warnings are refused with `process.reason-needed` until a reason is sent with them. The same content again is no new version.
         *
         *     Needs the right `process.deploy`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["deployProcess"];
    };
    "/processes/{process}/back-tests": {
        /**
         * List back-tests
         * @description Of the process, the newest first, without their findings.
         *
         *     Needs the right `process.back-test`.
         */
        get: operations["listBackTests"];
        /**
         * Start a back-test
         * @description Lets recorded requests flow through a deployed version, or a diagram that is not deployed. It runs by itself; read it to watch.
         *
         *     Needs the right `process.back-test`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startBackTest"];
    };
    "/processes/{process}/instances": {
        /**
         * Start a process
         * @description Starts the newest version, alone or about a request. Variables that the diagram does not declare, and values of another type than it declares, are refused.
         *
         *     Needs the right `process.start`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startInstance"];
    };
    "/processes/{process}/start": {
        /**
         * Read how a process is started
         * @description What has to be said to start the newest version by hand: the start event where there are several, the variables that its diagram declares, and whether it has to be about a request. Refused where the product opens it, or only events do.
         *
         *     Needs the right `process.start`.
         */
        get: operations["startForm"];
    };
    "/processes/{process}/versions": {
        /**
         * List versions of a process
         * @description The newest first.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listVersions"];
    };
    "/processes/{process}/versions/{version}": {
        /**
         * Read a version
         * @description The version with its diagram and what the proof found.
         *
         *     Needs the right `process.read`.
         */
        get: operations["readVersion"];
    };
    "/processes/{process}/versions/{version}/restore": {
        /**
         * Restore a version
         * @description Its content becomes the newest version, proved anew.
         *
         *     Needs the right `process.deploy`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["restoreVersion"];
    };
    "/processes/planned": {
        /**
         * List planned deployments
         * @description The newest first, with what became of each.
         *
         *     Needs the right `process.read`.
         */
        get: operations["listPlannedDeployments"];
        /**
         * Plan a deployment
         * @description A new diagram, or the content of an older version, that starts at a chosen time. It is proved now and once more then.
         *
         *     Needs the right `process.deploy`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["planDeployment"];
    };
    "/processes/planned/{id}/cancel": {
        /**
         * Cancel a planned deployment
         * @description Calls it off, unless it has begun.
         *
         *     Needs the right `process.deploy`. May be sent again: done twice it does no more than once.
         */
        post: operations["cancelPlannedDeployment"];
    };
    "/requests": {
        /**
         * List requests
         * @description Requests of the branches or the agency that I see, the newest first. `q` looks into numbers, tracking codes, serials, names and phone numbers.
         *
         *     Needs the right `request.read`.
         */
        get: operations["listRequests"];
        /**
         * Take a request in
         * @description Gives it its number and tracking code and starts its process. A device that is open already refuses with the number of that request; the same `externalId` again gives the request that it made.
         *
         *     Needs the right `request.create`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["createRequest"];
    };
    "/requests/{id}": {
        /**
         * Read a request
         * @description All that stands on the page of a request: device, cover, estimates, open tasks, incidents, and what I may do with it.
         *
         *     Needs the right `request.read`.
         */
        get: operations["readRequest"];
    };
    "/requests/{id}/comments": {
        /**
         * Comment on a request
         * @description A line in the story of the request.
         *
         *     Needs the right `request.comment`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["commentRequest"];
    };
    "/requests/{id}/diagram": {
        /**
         * Read the live diagram of a request
         * @description The diagram as deployed, and what this request did on it, in order.
         *
         *     Needs the right `request.read`.
         */
        get: operations["requestDiagram"];
    };
    "/requests/{id}/parts-arrived": {
        /**
         * Announce that parts have come
         * @description The part that the request waits for is here. Refused when it waits for none.
         *
         *     Needs the right `request.announce-parts`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["partsArrived"];
    };
    "/requests/{id}/pass-code": {
        /**
         * Keep or forget the pass-code of a device
         * @description It is stored encrypted, is in no other answer, and is forgotten when the device leaves us.
         *
         *     Needs the right `personal.pass-code`. May be sent again: done twice it does no more than once.
         */
        put: operations["setPassCode"];
    };
    "/requests/{id}/pass-code/reveal": {
        /**
         * Show the pass-code of a device
         * @description For whoever has an open task of the request, and nobody else. Each call is recorded.
         *
         *     Needs the right `personal.pass-code`. May be sent again: done twice it does no more than once.
         */
        post: operations["revealPassCode"];
    };
    "/requests/{id}/receipt": {
        /**
         * Read the intake receipt
         * @description What is printed for the customer at intake, with the QR code of the tracking code.
         *
         *     Needs the right `request.read`.
         */
        get: operations["requestReceipt"];
    };
    "/requests/{id}/reveal": {
        /**
         * Show personal data whole
         * @description The customer’s phone number or national id, which answers give masked. Each call is recorded with who asked for what, and why where it is said; sixty within an hour are the most.
         *
         *     Needs the right `personal.reveal`. May be sent again: done twice it does no more than once.
         */
        post: operations["revealPersonal"];
    };
    "/requests/{id}/timeline": {
        /**
         * Read the story of a request
         * @description What happened, the oldest first, with who and when. `timeline.<kind>` of the messages says each line with `params`.
         *
         *     Needs the right `request.read`.
         */
        get: operations["requestTimeline"];
    };
    "/requests/{id}/variables": {
        /**
         * Set variables of a request’s process
         * @description Puts right what the diagram reads; a condition that waits for it is met at once. It is recorded with what it was.
         *
         *     Needs the right `incident.retry`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["setVariables"];
    };
    "/requests/{id}/void": {
        /**
         * Void a request
         * @description The diagram takes back what was done, and the device goes back to its owner. Not once the bill is settled. `queued`: the process takes it as soon as it runs.
         *
         *     Needs the right `request.void`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["voidRequest"];
    };
    "/rights": {
        /**
         * List rights
         * @description Every right there is, how far it can reach, and what it can be limited by.
         *
         *     Needs the right `access.read`.
         */
        get: operations["listRights"];
    };
    "/role-names": {
        /**
         * What roles are called
         * @description The key and the name of every role, also of those that are not in use any more.
         *
         *     Needs the right `lookup.read`.
         */
        get: operations["listRoleNames"];
    };
    "/roles": {
        /**
         * List roles
         * @description All roles with how many people and groups have them.
         *
         *     Needs the right `access.read`.
         */
        get: operations["listRoles"];
        /**
         * Make a role
         * @description Without rights, or with those of another role. Diagrams name it by its key.
         *
         *     Needs the right `access.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["createRole"];
    };
    "/roles/{key}": {
        /**
         * Read a role
         * @description Its rights, and the areas that it hides.
         *
         *     Needs the right `access.read`.
         */
        get: operations["readRole"];
        /**
         * Change a role
         * @description Its name, whether it is in use, all its rights and the areas that it hides become what is sent. It holds at once, also for whoever is signed in. Nobody gives a role of their own more than they have, and somebody must be left who may change access and look after people.
         *
         *     Needs the right `access.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeRole"];
        /**
         * Delete a role
         * @description One of the company’s own that nobody has, and no group. The others can be put out of use.
         *
         *     Needs the right `access.change`. May be sent again: done twice it does no more than once.
         */
        delete: operations["deleteRole"];
    };
    "/search": {
        /**
         * Search
         * @description Requests by number, tracking code, serial or phone number, and customers by name.
         *
         *     Needs the right `request.read`.
         */
        get: operations["search"];
    };
    "/session": {
        /**
         * Who I am
         * @description The person whose session it is, with their roles, rights, preferences and the CSRF token.
         */
        get: operations["me"];
        /**
         * Sign in
         * @description Opens a session: its cookie comes with the answer, and `csrfToken` is sent back in `X-CSRF-Token` on every write. A try counts before its password is looked at; after several wrong ones the login waits for this address, as `Retry-After` says; a browser that the person has signed in from before is counted by itself. An unknown login answers like a wrong password. After a one-time password only `me`, `signOut`, `changePreferences` and `changePassword` are open until it is changed.
         *
         *     May be sent again: done twice it does no more than once.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session; its cookie is worth nothing from then on.
         *
         *     May be sent again: done twice it does no more than once.
         */
        delete: operations["signOut"];
    };
    "/session/all": {
        /**
         * List my sessions
         * @description Those that are alive, the last seen first, with where they were opened from.
         */
        get: operations["listSessions"];
    };
    "/session/all/{id}": {
        /**
         * End one of my sessions
         * @description Ends it at once, with its streams.
         *
         *     May be sent again: done twice it does no more than once.
         */
        delete: operations["revokeSession"];
    };
    "/session/others": {
        /**
         * End my other sessions
         * @description Ends all but the one that asks, with their streams.
         *
         *     May be sent again: done twice it does no more than once.
         */
        delete: operations["revokeOtherSessions"];
    };
    "/session/password": {
        /**
         * Change my password
         * @description Asks for the present one. A password has at least twelve characters, is not among the leaked ones that guessing begins with, and does not have the login in it. All other sessions end, and this one gets another cookie and another CSRF token.
         *
         *     May be sent again: done twice it does no more than once.
         */
        post: operations["changePassword"];
    };
    "/session/preferences": {
        /**
         * Change my preferences
         * @description Language, theme, density and unit of money of the person; what is not named stays.
         *
         *     May be sent again: done twice it does no more than once.
         */
        patch: operations["changePreferences"];
    };
    "/session/tokens": {
        /**
         * List my access tokens
         * @description Living ones, and those that ended within thirty days; never their secrets.
         */
        get: operations["listTokens"];
        /**
         * Make an access token
         * @description A program sends it as `Authorization: Bearer …`, without a cookie and without a CSRF token. It may do what its scopes say and the person may do at that moment; sessions, passwords and tokens are not open to it. The answer shows the secret this once, only its hash is stored.
         *
         *     May be sent again: done twice it does no more than once.
         */
        post: operations["createToken"];
    };
    "/session/tokens/{id}": {
        /**
         * Revoke an access token
         * @description It is worth nothing from then on.
         *
         *     May be sent again: done twice it does no more than once.
         */
        delete: operations["revokeToken"];
    };
    "/settings": {
        /**
         * List settings
         * @description Every rule of the company, with what holds now.
         *
         *     Needs the right `setting.read`.
         */
        get: operations["listSettings"];
    };
    "/settings/{key}": {
        /**
         * Read a setting
         * @description What it was, is and will be, for whom, who said so, and where diagrams use it.
         *
         *     Needs the right `setting.read`.
         */
        get: operations["readSetting"];
        /**
         * Change a setting
         * @description From now or a later moment on, for the company, a branch, a unit or a product; the narrowest value decides. Without a value, what holds for the next wider scope holds again. Its tag is the revision that was read, so that nobody writes over what somebody else said meanwhile.
         *
         *     Needs the right `setting.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeSetting"];
    };
    "/settings/{key}/cancel": {
        /**
         * Take a planned change back
         * @description As long as it does not hold yet.
         *
         *     Needs the right `setting.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["cancelSetting"];
    };
    "/system": {
        /**
         * Look at the system
         * @description What runs and what waits, over the whole company, with what is wrong and since when. It is looked at anew every two seconds at most. `/readyz` and `/metrics` tell machines (`docs/guides/operations.md`).
         *
         *     Needs the right `system.read`.
         */
        get: operations["readSystem"];
    };
    "/tasks": {
        /**
         * List tasks
         * @description Tasks of a view of the inbox, in the order in which they want to be done. With `status` a page may be shorter than `limit`, even empty, and still have a `next`.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listTasks"];
    };
    "/tasks/{id}": {
        /**
         * Read a task
         * @description The task with its question, the facts that decide it, its form with start values (a draft of mine, else what is known), and what I may do with it. A task of another branch or agency is not there.
         *
         *     Needs the right `task.read`.
         */
        get: operations["readTask"];
    };
    "/tasks/{id}/assign": {
        /**
         * Assign a task
         * @description Gives the task to a person who may do it, and tells them. `resource.not-found`: there is no such person.
         *
         *     Needs the right `task.assign`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["assignTask"];
    };
    "/tasks/{id}/claim": {
        /**
         * Claim a task
         * @description Takes the task as mine, when it is for people like me and nobody else has it. Claiming what is mine already changes nothing.
         *
         *     Needs the right `task.work`. May be sent again: done twice it does no more than once.
         */
        post: operations["claimTask"];
    };
    "/tasks/{id}/comments": {
        /**
         * Comment on a task
         * @description A line in the story of the task’s request.
         *
         *     Needs the right `request.comment`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["commentTask"];
    };
    "/tasks/{id}/complete": {
        /**
         * Complete a task
         * @description Sends the form with its outcome; the diagram goes on, and the answer holds the tasks that are mine now. `submissionId` is the key of this write: one for each click, the same again when the answer was lost, a new one for a form that was corrected.
         *
         *     Needs the right `task.work`. May be sent again: done twice it does no more than once.
         */
        post: operations["completeTask"];
    };
    "/tasks/{id}/diagram": {
        /**
         * Read the live diagram of a task’s process
         * @description The diagram that the task comes from, with what has happened on it and where it stands: for whoever may read the task.
         *
         *     Needs the right `task.read`.
         */
        get: operations["taskDiagram"];
    };
    "/tasks/{id}/draft": {
        /**
         * Save a draft
         * @description Keeps what I have typed into the form so far; mine alone, never checked. Its tag is the instant at which it was saved (`draftSavedAt` of the task), so that what another of my tabs saved meanwhile is not written over.
         *
         *     Needs the right `task.work`. May be sent again: done twice it does no more than once.
         */
        put: operations["saveDraft"];
    };
    "/tasks/{id}/priority": {
        /**
         * Set the priority of a task
         * @description From 0 (can wait) to 3 (before everything else).
         *
         *     Needs the right `task.prioritise`. May be sent again: done twice it does no more than once.
         */
        put: operations["prioritiseTask"];
    };
    "/tasks/{id}/release": {
        /**
         * Release a task
         * @description Gives the task back to its team. Whoever may assign tasks may take it from somebody else.
         *
         *     Needs the right `task.work`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["releaseTask"];
    };
    "/tasks/{id}/timeline": {
        /**
         * Read the story of a task’s process
         * @description What happened in the process that the task comes from, the oldest first: for whoever may read the task.
         *
         *     Needs the right `task.read`.
         */
        get: operations["taskTimeline"];
    };
    "/tasks/counts": {
        /**
         * Count tasks
         * @description How many tasks each view holds. Counting stops at 200, which means 200 or more.
         *
         *     Needs the right `task.read`.
         */
        get: operations["countTasks"];
    };
    "/units/{id}": {
        /**
         * Change a unit
         * @description It is switched off once no active people and open tasks are left.
         *
         *     Needs the right `user.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeUnit"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            /** @enum {string} */
            status: "done" | "queued";
        };
        AccessToken: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
            revokedAt: string | null;
            scopes: ("request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read")[];
            usedAt: string | null;
            usedFrom: string | null;
        };
        Agency: {
            active: boolean;
            code: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: string;
            people: number;
            phone: string | null;
            revision: string;
        };
        AuditEntry: {
            action: string;
            actor: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                login: string;
                name: components["schemas"]["Label"];
            } | null;
            address: string | null;
            after: unknown;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            at: string;
            before: unknown;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            outcome: components["schemas"]["Label"] | null;
            request: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            resource: string;
            resourceId: string;
            role: string | null;
            task: components["schemas"]["Label"] | null;
            token: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: string;
            } | null;
        };
        BackTest: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            done: number;
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            from: string;
            hash: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            process: string;
            /** @enum {string} */
            state: "running" | "done" | "cancelled" | "failed";
            summary: components["schemas"]["BackTestSummary"];
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            to: string;
            total: number;
            version: number | null;
        };
        BackTestOutcome: {
            end: {
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
            } | null;
            /** @constant */
            is: "same";
        } | {
            end: {
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
            } | null;
            /** @constant */
            is: "different";
            was: {
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
            } | null;
        } | {
            at: {
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
            };
            /** @constant */
            is: "undetermined";
            /** @enum {string} */
            why: "no-answer" | "no-message" | "operator" | "runaway" | "unfinished";
        } | {
            at: {
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
            };
            code: string;
            /** @constant */
            is: "incident";
        } | {
            /** @constant */
            is: "unreadable";
        };
        BackTestResult: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            endedAt: string;
            /**
             * Format: uuid
             * @description UUID
             */
            instance: string;
            outcome: components["schemas"]["BackTestOutcome"];
            path: string[];
            request: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            took: {
                after: number;
                before: number | null;
            } | null;
            waited: {
                done: {
                    after: number;
                    before: number;
                };
                /** @enum {string} */
                for: "task" | "service";
                name: string;
                /** @description Milliseconds */
                waited: {
                    after: number;
                    before: number;
                };
            }[];
        };
        BackTestSummary: {
            different: number;
            incident: number;
            outcomes: {
                outcome: components["schemas"]["BackTestOutcome"];
                requests: number;
            }[];
            same: number;
            tasks: {
                done: {
                    after: number;
                    before: number;
                };
                fewer: number;
                /** @enum {string} */
                for: "task" | "service";
                more: number;
                name: string;
                /** @description Milliseconds */
                waited: {
                    after: number;
                    before: number;
                };
            }[];
            /** @description Mean of milliseconds from start to end, over those whose end is known */
            took: {
                after: number;
                before: number;
            } | null;
            undetermined: number;
            unreadable: number;
        };
        Branch: {
            active: boolean;
            code: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "head-office" | "branch" | "regional-office" | "agent";
            name: components["schemas"]["Label"];
            parent: {
                code: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            } | null;
            revision: string;
            timeZone: string;
        };
        BranchRow: {
            active: boolean;
            agents: number;
            code: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "head-office" | "branch" | "regional-office" | "agent";
            name: components["schemas"]["Label"];
            parent: {
                code: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            } | null;
            people: number;
            revision: string;
            timeZone: string;
            units: number;
        };
        CompletedTask: {
            mine: components["schemas"]["Task"][];
            next: components["schemas"]["Task"] | null;
            /**
             * Format: uuid
             * @description UUID
             */
            taskId: string;
        };
        CompleteTask: {
            outcome: string;
            /**
             * Format: uuid
             * @description UUID
             */
            submissionId: string;
            values: {
                [key: string]: unknown;
            };
        };
        CreatedRequest: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            no: string;
            task: components["schemas"]["Task"] | null;
            trackingCode: string;
        };
        Decision: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            decision: string;
            file: string;
            fileVersion: number;
            hash: string;
            name: components["schemas"]["Label"];
            version: number;
        };
        DecisionDetail: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            decision: string;
            file: string;
            fileVersion: number;
            hash: string;
            name: components["schemas"]["Label"];
            version: number;
            xml: string;
        };
        DeployedDecisions: {
            decisions: {
                changed: boolean;
                decision: string;
                version: number;
            }[];
            file: string;
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            unchanged: boolean;
            version: number;
        };
        Deployment: {
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            process: string;
            relinked: {
                process: string;
                version: number;
            }[];
            sound: boolean | null;
            unchanged: boolean;
            version: number;
        };
        Estimate: {
            /** @description Amount in rial, digits only */
            covered: string;
            /** @description Amount in rial, digits only */
            customerTotal: string;
            decidedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            lines: components["schemas"]["EstimateLine"][];
            number: number;
            state: string;
        };
        EstimateLine: {
            /** @description Amount in rial, digits only */
            amount: string;
            /** @enum {string} */
            billCode: "warranty" | "contract" | "goodwill" | "no-charge" | "customer" | "paid-commitment" | "recover";
            code: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "service" | "part" | "travel" | "expense";
            /** @description Amount in rial, digits only */
            price: string;
            /** @description Decimal quantity */
            quantity: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected" | "reserved" | "issued" | "fitted" | "returned" | "withdrawn";
            title: string;
        };
        Fact: {
            decides: boolean;
            key: string;
            /** @enum {string} */
            kind: "text" | "money" | "date" | "instant" | "label" | "phone" | "serial";
            label: components["schemas"]["Label"];
            text: string | null;
            value: components["schemas"]["Label"] | null;
        };
        FieldError: {
            code: string;
            params?: {
                [key: string]: unknown;
            };
            path: string;
        };
        Finding: {
            elements: string[];
            message: string;
            minimal?: boolean;
            params: {
                [key: string]: unknown;
            };
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            trace?: {
                caught?: string;
                /** @constant */
                choice?: true;
                element: string;
                flows?: string[];
                instances?: number;
                kind: string;
            }[];
        };
        Form: {
            schema: {
                [key: string]: unknown;
            };
            ui: {
                fields: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                order: string[];
                sections?: {
                    [key: string]: components["schemas"]["Label"];
                };
            };
            version: number;
        };
        Import: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            done: number;
            errors: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
                row: number;
            }[];
            failed: number;
            file: string;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @constant */
            kind: "requests";
            known: number;
            /** @enum {string} */
            state: "running" | "done" | "cancelled" | "failed";
            total: number | null;
        };
        Incident: {
            code: string;
            element: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            message: string;
            process: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            raisedAt: string;
            request: {
                device: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            title: components["schemas"]["Label"] | null;
        };
        Instance: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            incidents: {
                code: string;
                element: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                message: string;
                name: {
                    en: string;
                    fa: string;
                };
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                raisedAt: string;
            }[];
            joins: {
                element: string;
                flow: string;
                name: {
                    en: string;
                    fa: string;
                };
                scope: string;
                tokens: number;
            }[];
            process: string;
            seq: number;
            /** @enum {string} */
            status: "starting" | "active" | "completed" | "void";
            tokens: {
                activity: string;
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
                scope: string;
                /** @enum {string} */
                waitsFor: "task" | "service" | "event" | "inner" | "incident";
            }[];
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            version: number;
            waits: {
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                due?: string;
                element: string;
                key?: string;
                /** @enum {string} */
                kind: "timer" | "message" | "signal" | "condition";
                message?: string;
                name: {
                    en: string;
                    fa: string;
                };
                setting?: string;
                signal?: string;
            }[];
        };
        InstanceDetail: {
            endedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            incidents: number;
            name: components["schemas"]["Label"];
            openIncidents: {
                code: string;
                element: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                message: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                raisedAt: string;
                title: components["schemas"]["Label"] | null;
            }[];
            openTasks: number;
            process: string;
            request: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            startedAt: string;
            startedBy: components["schemas"]["Person"] | null;
            /** @enum {string} */
            status: "starting" | "active" | "completed" | "void";
            tasks: {
                assignee: components["schemas"]["Person"] | null;
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                createdAt: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                role: string;
                sla: components["schemas"]["Sla"] | null;
                title: components["schemas"]["Label"];
            }[];
            version: number;
        };
        InstanceRow: {
            endedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            incidents: number;
            name: components["schemas"]["Label"];
            openTasks: number;
            process: string;
            request: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            startedAt: string;
            startedBy: components["schemas"]["Person"] | null;
            /** @enum {string} */
            status: "starting" | "active" | "completed" | "void";
            version: number;
        };
        JsonValue: unknown;
        Label: {
            en: string;
            fa: string;
        };
        Me: {
            agentId: string | null;
            branch: {
                code: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            };
            csrfToken: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            login: string;
            modules: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
            name: components["schemas"]["Label"];
            oneTimePassword: boolean;
            preferences: components["schemas"]["Preferences"];
            rights: ("request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read")[];
            roles: string[];
            unit: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            } | null;
        };
        Migration: {
            canary: number | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: string | null;
            finishedAt: string | null;
            from: number;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "migrate" | "undo";
            left: number;
            moved: number;
            process: string;
            reason: string;
            refused: number;
            /** @enum {string} */
            state: "running" | "waiting" | "paused" | "stopped" | "done";
            to: number;
            total: number;
            undoOf: string | null;
        };
        MigrationItem: {
            at: string | null;
            code: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            instance: string;
            reasons: components["schemas"]["MigrationReason"][];
            request: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
            } | null;
            /** @enum {string} */
            state: "left" | "moved" | "refused";
        };
        MigrationPreview: {
            after: {
                incidents: {
                    code: string;
                    element: string;
                    incident: string;
                }[];
                subscriptions: {
                    element: string;
                    key: string | null;
                    kind: string;
                    subscription: string;
                }[];
                tasks: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
                timers: {
                    due: string | null;
                    element: string;
                    timer: string;
                }[];
                tokens: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    waitsFor: string;
                }[];
                waiting: {
                    element: string;
                    flow: string;
                    tokens: number;
                }[];
            } | null;
            before: {
                incidents: {
                    code: string;
                    element: string;
                    incident: string;
                }[];
                subscriptions: {
                    element: string;
                    key: string | null;
                    kind: string;
                    subscription: string;
                }[];
                tasks: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
                timers: {
                    due: string | null;
                    element: string;
                    timer: string;
                }[];
                tokens: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    waitsFor: string;
                }[];
                waiting: {
                    element: string;
                    flow: string;
                    tokens: number;
                }[];
            } | null;
            /**
             * Format: uuid
             * @description UUID
             */
            instance: string;
            reasons: components["schemas"]["MigrationReason"][];
        };
        MigrationReason: {
            code: string;
            element: string;
            params: {
                [key: string]: unknown;
            };
        };
        Move: {
            /** @constant */
            kind: "cancel-token";
            token: string | {
                flow: string;
                join: string;
                scope: string;
            };
        } | {
            element: string;
            /** @constant */
            kind: "start-element";
            scope?: string;
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /** @constant */
            kind: "set-variables";
            scope?: string;
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /**
             * Format: uuid
             * @description UUID
             */
            incident: string;
            /** @constant */
            kind: "retry-incident";
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            flow?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            incident: string;
            /** @constant */
            kind: "skip-incident";
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            activity: string;
            /** @constant */
            kind: "rewind";
            /** @default [] */
            reverse?: string[];
        };
        MovePreview: {
            incidents: {
                begins: {
                    code: string;
                    element: string;
                    incident: string;
                    message: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
                ends: {
                    code: string;
                    element: string;
                    incident: string;
                    message: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
            };
            /** @description The process ends with it */
            over: boolean;
            reversals: {
                name: string;
                title: components["schemas"]["Label"];
            }[];
            sent: {
                element: string;
                key?: string;
                message?: string;
                name: {
                    en: string;
                    fa: string;
                };
                signal?: string;
            }[];
            seq: number;
            services: {
                begins: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    title: components["schemas"]["Label"] | null;
                    topic: string;
                }[];
                ends: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    title: components["schemas"]["Label"] | null;
                    topic: string;
                }[];
            };
            statuses: {
                /** @enum {string} */
                clock: "run" | "pause" | "stop";
                element: string;
                name: {
                    en: string;
                    fa: string;
                };
                status: string;
                subStatus?: string;
            }[];
            stays: {
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                at: string;
                element: string;
                /** @enum {string} */
                kind: "task" | "service" | "message" | "signal";
                name: {
                    en: string;
                    fa: string;
                };
                reversals: string[];
                title: components["schemas"]["Label"] | null;
                what: string;
            }[];
            tasks: {
                begins: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    taskType: string;
                    title: components["schemas"]["Label"] | null;
                }[];
                ends: {
                    activity: string;
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    taskType: string;
                    title: components["schemas"]["Label"] | null;
                }[];
            };
            tokens: {
                begins: {
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
                ends: {
                    element: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                }[];
            };
            waits: {
                begins: {
                    /**
                     * Format: date-time
                     * @description Instant in UTC
                     */
                    due?: string;
                    element: string;
                    key?: string;
                    /** @enum {string} */
                    kind: "timer" | "message" | "signal" | "condition";
                    message?: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    setting?: string;
                    signal?: string;
                }[];
                ends: {
                    /**
                     * Format: date-time
                     * @description Instant in UTC
                     */
                    due?: string;
                    element: string;
                    key?: string;
                    /** @enum {string} */
                    kind: "timer" | "message" | "signal" | "condition";
                    message?: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    setting?: string;
                    signal?: string;
                }[];
            };
        };
        NewBackTest: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            from?: string;
            /** @default {} */
            mapping?: {
                [key: string]: string | null;
            };
            /** @default 1000 */
            most?: number;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            to?: string;
            version?: number;
            xml?: string;
        };
        NewDecisions: {
            xml: string;
        };
        NewDeployment: {
            /** @description Why it is deployed in spite of its warnings */
            reason?: string;
            xml: string;
        };
        NewInstance: {
            event?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            requestId?: string;
            /** @default {} */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        NewMigration: {
            canary?: number;
            /** @default {} */
            filter?: {
                elements?: string[];
                instances?: string[];
                statuses?: string[];
            };
            from: number;
            mapping: {
                [key: string]: string | null;
            };
            process: string;
            reason: string;
            /** @default false */
            recompute?: boolean | string[];
            to: number;
        };
        NewMove: {
            move: components["schemas"]["Move"];
            reason: string;
            seq?: number;
        };
        NewPlan: {
            /** @description Why it is deployed in spite of its warnings */
            reason?: string;
            restores?: {
                process: string;
                version: number;
            };
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            startsAt: string;
            xml?: string;
        };
        NewRequest: {
            /** @default [] */
            accessories?: string[];
            /**
             * Format: uuid
             * @description UUID
             */
            agentId?: string;
            brandText?: string;
            /** @enum {string} */
            channel: "counter" | "phone" | "portal" | "agent" | "list" | "import";
            condition?: string;
            /** @description Amount in rial, digits only */
            costCeiling?: string;
            customer?: {
                name: string;
                /** @description National id, ten digits */
                nationalId?: string;
                /** @description Phone number, E.164 */
                phone?: string;
            };
            /**
             * Format: uuid
             * @description UUID
             */
            customerId?: string;
            externalId?: string;
            /**
             * Format: uuid
             * @description UUID
             */
            itemId?: string;
            itemText?: string;
            /** @description Code or pattern that unlocks the device; stored encrypted */
            passCode?: string;
            /** @default 1 */
            priority?: number;
            /**
             * Format: date
             * @description Business date
             */
            promisedOn?: string;
            /**
             * Format: date
             * @description Business date
             */
            reportedOn?: string;
            serial?: string;
            words: string;
        };
        Notice: {
            at: string;
            id: string;
            kind: string;
            no: string | null;
            params: {
                [key: string]: unknown;
            };
            readAt: string | null;
            requestId: string | null;
            taskId: string | null;
        };
        OpenSession: {
            address: string | null;
            agent: string | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            current: boolean;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            seenAt: string;
        };
        PeopleImport: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            file: string;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            rows: components["schemas"]["PeopleImportRow"][];
            /** @enum {string} */
            state: "preview" | "running" | "done" | "cancelled";
        };
        PeopleImportRow: {
            act: ("create" | "change") | null;
            cells: {
                [key: string]: string;
            };
            changes: ("login" | "nameFa" | "nameEn" | "roles" | "branch" | "unit" | "agent" | "allBranches" | "active")[];
            errors: {
                code: string;
                column: ("login" | "nameFa" | "nameEn" | "roles" | "branch" | "unit" | "agent" | "allBranches" | "active") | null;
                params: {
                    [key: string]: unknown;
                };
            }[];
            row: number;
            /** @enum {string} */
            state: "waiting" | "same" | "refused" | "done" | "failed" | "cancelled";
        };
        Person: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: components["schemas"]["Label"];
        };
        PersonDetail: {
            active: boolean;
            agent: {
                code: string;
                name: string;
            } | null;
            allBranches: boolean;
            branch: {
                code: string;
                name: components["schemas"]["Label"];
            };
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            login: string;
            mayManage: boolean;
            name: components["schemas"]["Label"];
            oneTimePassword: boolean;
            revision: string;
            roles: string[];
            unit: {
                code: string;
                name: components["schemas"]["Label"];
            } | null;
        };
        PersonRow: {
            active: boolean;
            agent: string | null;
            branch: components["schemas"]["Label"];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            login: string;
            mayManage: boolean;
            name: components["schemas"]["Label"];
            oneTimePassword: boolean;
            roles: string[];
            seenAt: string | null;
            sessions: number;
            tokens: number;
        };
        Plan: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            endedAt: string | null;
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: components["schemas"]["Label"];
            process: string;
            reason: string | null;
            restores: number | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "started" | "refused" | "cancelled";
            version: number | null;
        };
        Preferences: {
            /** @enum {string} */
            density: "comfortable" | "compact";
            /** @enum {string} */
            language: "fa" | "en";
            /** @enum {string} */
            moneyUnit: "rial" | "toman";
            /** @enum {string} */
            theme: "light" | "dark" | "system";
        };
        Problem: {
            /** @enum {string} */
            code: "request.invalid" | "request.malformed" | "request.too-large" | "request.unsupported-type" | "request.rate-limited" | "session.required" | "session.credentials" | "session.locked" | "session.csrf" | "access.denied" | "access.four-eyes" | "access.amount" | "access.status" | "access.module" | "access.escalation" | "access.last-admin" | "role.not-found" | "role.taken" | "role.built-in" | "role.in-use" | "role.grant" | "role.unknown" | "group.not-found" | "group.taken" | "resource.not-found" | "task.not-found" | "task.completed" | "task.cancelled" | "task.reassigned" | "task.claimed" | "task.unclaimed" | "task.outcome" | "task.invalid" | "request.not-found" | "request.closed" | "request.device-open" | "request.settled" | "request.stale" | "process.not-found" | "process.not-executable" | "process.unsound" | "process.reason-needed" | "process.version-not-found" | "process.plan-not-found" | "process.plan-past" | "process.plan-ended" | "process.runaway" | "process.opened-otherwise" | "process.started-by-events" | "process.start-needed" | "process.start-unknown" | "process.request-needed" | "decision.not-executable" | "decision.not-found" | "customer.not-found" | "customer.open-requests" | "personal.none" | "personal.too-many" | "personal.unreadable" | "incident.not-found" | "incident.resolved" | "move.ended" | "move.token-gone" | "move.last-token" | "move.one-of-several" | "move.element-unknown" | "move.not-startable" | "move.scope-not-running" | "move.scope-ambiguous" | "move.incident-gone" | "move.cannot-skip" | "move.flow-needed" | "move.flow-unknown" | "move.never-visited" | "move.still-there" | "move.waits-for-ever" | "move.changed" | "move.other-version" | "move.log-differs" | "move.no-reversal" | "back-test.not-found" | "back-test.other-process" | "message.not-expected" | "migration.not-found" | "migration.same-version" | "migration.mapping" | "migration.nothing" | "migration.refused" | "migration.other-version" | "migration.running" | "migration.over" | "migration.no-way-back" | "migration.touched" | "import.not-csv" | "import.columns" | "import.not-found" | "idempotency.reused" | "idempotency.required" | "audit.too-many" | "setting.past" | "setting.too-far" | "setting.not-planned" | "precondition.failed" | "precondition.required" | "user.login" | "user.password" | "user.exists" | "user.branch-needed" | "user.branch-unknown" | "user.unknown" | "user.agent-needed" | "user.agent-unknown" | "user.agent-alone" | "user.last-admin" | "user.password-common" | "user.password-login" | "user.not-found" | "user.unit-unknown" | "user.role-needed" | "user.place-inactive" | "user.reach" | "user.beyond" | "branch.not-found" | "branch.reach" | "branch.parent-unknown" | "branch.parent-needed" | "branch.cycle" | "branch.in-use" | "branch.inactive" | "place.code-taken" | "people.too-many" | "table.unreadable" | "table.old-format" | "table.macros" | "table.too-large" | "table.columns" | "unit.not-found" | "unit.in-use" | "agent.not-found" | "agent.in-use" | "user.own" | "user.inactive" | "password.wrong" | "password.same" | "password.one-time" | "session.not-found" | "token.invalid" | "token.scope" | "token.session-only" | "token.name-taken" | "token.too-many" | "token.not-found" | "database.unavailable" | "server.error";
            fields?: components["schemas"]["FieldError"][];
            params: {
                [key: string]: unknown;
            };
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        Process: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            name: components["schemas"]["Label"];
            process: string;
            reason: string | null;
            running: number;
            sound: boolean | null;
            version: number;
            warnings: number;
        };
        Receipt: {
            accessories: string[];
            branch: components["schemas"]["Label"];
            condition: string | null;
            costCeiling: string | null;
            customer: string;
            device: string;
            no: string;
            phone: string | null;
            promisedOn: string | null;
            /** @description SVG of the QR code */
            qr: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            receivedAt: string;
            receivedBy: components["schemas"]["Label"] | null;
            serial: string | null;
            trackingCode: string;
            words: string;
        };
        Request: {
            agent: string | null;
            branch: components["schemas"]["Label"];
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            customer: string;
            device: string;
            externalId: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            no: string;
            phone: string | null;
            priority: number;
            promisedOn: string | null;
            serial: string | null;
            sla: components["schemas"]["Sla"] | null;
            /** @enum {string} */
            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            subStatus: string | null;
            technician: components["schemas"]["Label"] | null;
            trackingCode: string;
        };
        RequestDetail: {
            accessories: string[];
            agent: string | null;
            branch: components["schemas"]["Label"];
            /** @enum {string} */
            channel: "counter" | "phone" | "portal" | "agent" | "list" | "import";
            condition: string | null;
            costCeiling: string | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            /** @enum {string} */
            custody: "expected" | "with-us" | "with-agent" | "with-technician" | "other-branch" | "at-supplier" | "in-transit" | "lent" | "with-customer" | "scrapped";
            customer: string;
            customerErasedAt: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            customerId: string;
            definition: {
                process: string;
                version: number;
            };
            device: string;
            estimates: components["schemas"]["Estimate"][];
            /** @description Amount in rial, digits only */
            expected: string;
            externalId: string | null;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            incidents: {
                code: string;
                element: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                message: string;
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                raisedAt: string;
                title: components["schemas"]["Label"] | null;
            }[];
            may: {
                announceParts: boolean;
                comment: boolean;
                eraseCustomer: boolean;
                retry: boolean;
                setVariables: boolean;
                void: boolean;
            };
            nationalId: string | null;
            newUnit: {
                device: string;
                serial: string | null;
            } | null;
            no: string;
            openTasks: components["schemas"]["Task"][];
            outcome: string | null;
            passCode: boolean;
            phone: string | null;
            place: string | null;
            priority: number;
            promisedOn: string | null;
            /** @description Amount in rial, digits only */
            received: string;
            related: {
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                createdAt: string;
                device: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
                /** @enum {string} */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            }[];
            reportedOn: string | null;
            reveal: ("phone" | "national-id" | "pass-code")[];
            serial: string | null;
            sla: components["schemas"]["Sla"] | null;
            /** @enum {string} */
            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            subStatus: string | null;
            technician: components["schemas"]["Label"] | null;
            trackingCode: string;
            warranty: {
                reason: components["schemas"]["Label"];
                until: string | null;
                /** @enum {string} */
                verdict: "covered" | "none" | "unknown";
            };
            words: string;
        };
        RequestDiagram: {
            events: {
                /**
                 * Format: date-time
                 * @description Instant in UTC
                 */
                at: string;
                element: string;
                /** @enum {string} */
                kind: "enter" | "leave" | "cancel" | "take" | "throw" | "end";
            }[];
            incidents: string[];
            name: components["schemas"]["Label"];
            now: string[];
            process: string;
            several: {
                element: string;
                tasks: number;
            }[];
            version: number;
            xml: string;
        };
        Sla: {
            allowedMinutes: number;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            due: string;
            /** @enum {string} */
            level: "ok" | "near" | "late" | "paused";
            spentMinutes: number;
        };
        StartedInstance: {
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            process: string;
            version: number;
        };
        StartForm: {
            events: {
                element: string;
                name: components["schemas"]["Label"];
            }[];
            name: components["schemas"]["Label"];
            process: string;
            /** @enum {string} */
            request: "optional" | "needed";
            variables: {
                /** @description A step of the process fills it in by itself: it may be given, and rarely has to be */
                filledIn: boolean;
                name: string;
                /** @enum {string} */
                type: "text" | "number" | "boolean" | "date" | "instant" | "duration" | "list" | "object";
            }[];
            version: number;
        };
        Task: {
            assignee: components["schemas"]["Person"] | null;
            completedAt: string | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            priority: number;
            process: components["schemas"]["Label"];
            request: {
                brand: string | null;
                customer: string;
                device: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
                serial: string | null;
                /** @enum {string} */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                subStatus: string | null;
            } | null;
            role: string;
            several: {
                number: number;
                total: number;
            } | null;
            sla: components["schemas"]["Sla"] | null;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            taskType: string;
            title: components["schemas"]["Label"];
            unread: boolean;
        };
        TaskDetail: {
            assignee: components["schemas"]["Person"] | null;
            completedAt: string | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            draftSavedAt: string | null;
            facts: components["schemas"]["Fact"][];
            form: components["schemas"]["Form"];
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            may: {
                assign: boolean;
                claim: boolean;
                complete: boolean;
                release: boolean;
            };
            mayNotCode: string | null;
            outcome: string | null;
            outcomes: {
                fields: string[] | null;
                label: components["schemas"]["Label"];
                name: string;
                requires: string[];
                /** @enum {string} */
                tone: "primary" | "default" | "danger";
            }[];
            priority: number;
            process: components["schemas"]["Label"];
            question: components["schemas"]["Label"];
            request: {
                brand: string | null;
                customer: string;
                device: string;
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                no: string;
                serial: string | null;
                /** @enum {string} */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                subStatus: string | null;
            } | null;
            reveal: ("phone" | "national-id" | "pass-code")[];
            role: string;
            several: {
                number: number;
                total: number;
            } | null;
            shutOut: components["schemas"]["Person"][];
            sla: components["schemas"]["Sla"] | null;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            taskType: string;
            title: components["schemas"]["Label"];
            unread: boolean;
            values: {
                [key: string]: unknown;
            };
        };
        TimelineItem: {
            actor: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            at: string;
            id: string;
            /** @enum {string} */
            kind: "created" | "status" | "task" | "comment" | "notice" | "service" | "incident" | "timer" | "message" | "void" | "operator" | "started" | "ended";
            params: {
                [key: string]: unknown;
            };
            text: string | null;
            title: components["schemas"]["Label"] | null;
        };
        Unit: {
            active: boolean;
            code: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            /** @enum {string} */
            kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
            name: components["schemas"]["Label"];
            people: number;
            revision: string;
            supervisor: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            } | null;
        };
        Version: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            hash: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: components["schemas"]["Label"];
            newest: boolean;
            reason: string | null;
            restores: number | null;
            running: number;
            sound: boolean | null;
            version: number;
            warnings: number;
        };
        VersionDetail: {
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            createdAt: string;
            createdBy: components["schemas"]["Person"] | null;
            findings: components["schemas"]["Finding"][];
            hash: string;
            /**
             * Format: uuid
             * @description UUID
             */
            id: string;
            name: components["schemas"]["Label"];
            newest: boolean;
            process: string;
            reason: string | null;
            restores: number | null;
            running: number;
            sound: boolean | null;
            version: number;
            warnings: number;
            xml: string;
        };
        Visit: {
            activity: string;
            by: {
                /**
                 * Format: uuid
                 * @description UUID
                 */
                id: string;
                name: components["schemas"]["Label"];
            } | null;
            element: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @description Instant in UTC
             */
            leftAt: string;
            name: {
                en: string;
                fa: string;
            };
            title: components["schemas"]["Label"] | null;
            what: string | null;
        };
    };
    responses: {
        /** @description A refusal */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description One for each click; the same again when the answer was lost. */
        IdempotencyKey: string;
        /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
        IfMatch: string;
        /** @description `*`: nothing is there yet. */
        IfNone: string;
        /** @description Tags that the caller has: answered with 304 when one of them still holds. */
        IfNoneMatch: string;
        /** @description May be sent; this write does no more when it is done twice. */
        OptionalKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description Tag of what is answered */
        ETag: string;
        /** @description Seconds */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    changeAgent: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    name: string;
                    phone: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Only this action */
                action?: "request.create" | "request.import" | "request.comment" | "request.void" | "request.announce-parts" | "request.close" | "task.complete" | "task.assign" | "task.claim" | "task.release" | "task.prioritise" | "task.extend" | "process.deploy" | "process.plan" | "process.plan-cancel" | "process.plan-refused" | "process.start" | "process.operate" | "process.set-variables" | "process.migrate" | "process.migrate-undo" | "back-test.start" | "back-test.cancel" | "decision.deploy" | "migration.start" | "migration.undo" | "migration.go-on" | "migration.pause" | "migration.stop" | "import.start" | "import.finish" | "import.cancel" | "session.open" | "session.close" | "setting.change" | "setting.cancel" | "session.revoke" | "session.end-all" | "password.change" | "password.reset" | "token.create" | "token.revoke" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "audit.export" | "role.create" | "role.change" | "role.delete" | "group.create" | "group.change" | "user.create" | "user.change" | "people.export" | "people.import" | "branch.create" | "branch.change" | "unit.create" | "unit.change" | "agent.create" | "agent.change";
                /** @description Only what this person did */
                actorId?: string;
                /** @description `next` of the page before */
                after?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Only about the request of this number */
                request?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Only this action */
                action?: "request.create" | "request.import" | "request.comment" | "request.void" | "request.announce-parts" | "request.close" | "task.complete" | "task.assign" | "task.claim" | "task.release" | "task.prioritise" | "task.extend" | "process.deploy" | "process.plan" | "process.plan-cancel" | "process.plan-refused" | "process.start" | "process.operate" | "process.set-variables" | "process.migrate" | "process.migrate-undo" | "back-test.start" | "back-test.cancel" | "decision.deploy" | "migration.start" | "migration.undo" | "migration.go-on" | "migration.pause" | "migration.stop" | "import.start" | "import.finish" | "import.cancel" | "session.open" | "session.close" | "setting.change" | "setting.cancel" | "session.revoke" | "session.end-all" | "password.change" | "password.reset" | "token.create" | "token.revoke" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "audit.export" | "role.create" | "role.change" | "role.delete" | "group.create" | "group.change" | "user.create" | "user.change" | "people.export" | "people.import" | "branch.create" | "branch.change" | "unit.create" | "unit.change" | "agent.create" | "agent.change";
                /** @description Only what this person did */
                actorId?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Only about the request of this number */
                request?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 with a header line, the newest first; a cell that a spreadsheet would compute is text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readBackTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTest"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelBackTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTest"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBackTestResults: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only with this outcome */
                is?: "same" | "different" | "undetermined" | "incident" | "unreadable";
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BackTestResult"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBranches: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BranchRow"][];
                        mayAdd: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addBranch: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its code: capitals, digits and dashes, said once */
                    code: string;
                    /** @enum {string} */
                    kind: "head-office" | "branch" | "regional-office" | "agent";
                    name: {
                        en: string;
                        fa: string;
                    };
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    parentId: string;
                    /** @description Its time zone, as IANA names it */
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeBranch: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    /** @enum {string} */
                    kind: "head-office" | "branch" | "regional-office" | "agent";
                    name: {
                        en: string;
                        fa: string;
                    };
                    parentId: string | null;
                    /** @description Its time zone, as IANA names it */
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listAgents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agency"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addAgent: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its code: capitals, digits and dashes, said once */
                    code: string;
                    name: string;
                    phone: string | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its code: capitals, digits and dashes, said once */
                    code: string;
                    /** @enum {string} */
                    kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
                    name: {
                        en: string;
                        fa: string;
                    };
                    supervisorId: string | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    eraseCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant in UTC
                         */
                        erasedAt: string;
                        /** @description Requests that it went through; 0 where it was done before */
                        requests: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDecisions: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deployDecisions: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecisions"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeployedDecisions"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDecisionVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision */
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readDecisionVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The decision */
                decision: string;
                /** @description Its number */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGroups: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            active: boolean;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            key: string;
                            members: number;
                            name: components["schemas"]["Label"];
                            roles: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    /** @default [] */
                    members?: string[];
                    name: {
                        en: string;
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                    /** @default [] */
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        key: string;
                        members: {
                            active: boolean;
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            login: string;
                            name: components["schemas"]["Label"];
                        }[];
                        name: components["schemas"]["Label"];
                        revision: string;
                        roles: string[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        key: string;
                        members: {
                            active: boolean;
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            login: string;
                            name: components["schemas"]["Label"];
                        }[];
                        name: components["schemas"]["Label"];
                        revision: string;
                        roles: string[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    members: string[];
                    name: {
                        en: string;
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        key: string;
                        members: {
                            active: boolean;
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            login: string;
                            name: components["schemas"]["Label"];
                        }[];
                        name: components["schemas"]["Label"];
                        revision: string;
                        roles: string[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The file */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Incident"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    retryIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    variables?: {
                        [key: string]: components["schemas"]["JsonValue"];
                    };
                };
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        variables: {
                            [key: string]: components["schemas"]["JsonValue"];
                        };
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listInstances: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Id of the process */
                process?: string;
                /** @description Whether it is still under way */
                state?: "running" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InstanceRow"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readInstance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readInstanceDetail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    instanceDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDiagram"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    moveInstance: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMove"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    move: components["schemas"]["Move"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovePreview"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    instanceTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listVisits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Visit"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    live: {
        requestBody?: never;
        responses: {
            /** @description Events `ready`, `resync` and `change`; comments as heartbeat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    lookUp: {
        parameters: {
            query?: {
                /** @description At most so many */
                limit?: number;
                /** @description The beginning of a name or number */
                q?: string;
                /** @description Only people of this role */
                role?: string;
            };
            header?: never;
            path: {
                /** @description What is looked up */
                kind: "person" | "unit" | "agent" | "customer" | "item" | "branch";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code?: string | null;
                            hint: components["schemas"]["Label"] | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            kind?: string;
                            label: components["schemas"]["Label"];
                            price?: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMigrations: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Migration"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMigration"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readMigration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    goOnMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    pauseMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listMigrationItems: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Only in this state */
                state?: "left" | "moved" | "refused";
            };
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MigrationItem"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    stopMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    undoMigration: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
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
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Migration"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewMigration: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    after?: string;
                    /** @default {} */
                    filter?: {
                        elements?: string[];
                        instances?: string[];
                        statuses?: string[];
                    };
                    from: number;
                    /** @default 500 */
                    limit?: number;
                    mapping: {
                        [key: string]: string | null;
                    };
                    process: string;
                    /** @default false */
                    recompute?: boolean | string[];
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looked: number;
                        movable: number;
                        next: string | null;
                        refused: {
                            code: string;
                            count: number;
                            element: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewRequestMigration: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: number;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    instance: string;
                    mapping: {
                        [key: string]: string | null;
                    };
                    process: string;
                    /** @default false */
                    recompute?: boolean | string[];
                    to: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPreview"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    proposeMigration: {
        parameters: {
            query: {
                /** @description The version that requests run with */
                from: number;
                /** @description The process */
                process: string;
                /** @description The version that they move to */
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: number;
                        lines: {
                            /** @enum {string} */
                            by: "id" | "name" | "place" | "none" | "misfit";
                            confidence: number;
                            from: string;
                            kind: string;
                            name: {
                                en: string;
                                fa: string;
                            };
                            to: string | null;
                        }[];
                        process: string;
                        to: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        next: string | null;
                        unread: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    readDocument: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Only who may, or may not, sign in */
                active?: "yes" | "no";
                /** @description `next` of the page before */
                after?: string;
                /** @description Only people of the branch of this code */
                branch?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Part of a name or a login */
                q?: string;
                /** @description Only who has this role */
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonRow"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agent: string | null;
                    allBranches: boolean;
                    branch: string | null;
                    login: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    roles: string[];
                    unit: string | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: {
                            password: string;
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            until: string;
                        };
                        person: components["schemas"]["PersonDetail"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    agent: string | null;
                    allBranches: boolean;
                    branch: string | null;
                    name: {
                        en: string;
                        fa: string;
                    };
                    roles: string[];
                    unit: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readPersonAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        failed: {
                            address: string | null;
                            agent: string | null;
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            at: string;
                        }[];
                        seenAt: string | null;
                        sessions: components["schemas"]["OpenSession"][];
                        tokens: components["schemas"]["AccessToken"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    endAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: number;
                        tokens: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPersonHistory: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    explainAccess: {
        parameters: {
            query: {
                /** @description What they would do */
                action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                /** @description About so many rial */
                amount?: string;
                /** @description To the request of this number */
                request?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                        amount: string | null;
                        grants: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            /** @default null */
                            amountLimit: string | null;
                            miss: ("reach" | "status" | "amount") | null;
                            role: string;
                            /** @enum {string} */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            sources: {
                                group: components["schemas"]["Label"] | null;
                                name: components["schemas"]["Label"];
                                role: string;
                            }[];
                            /** @default null */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        may: boolean;
                        request: {
                            agent: string | null;
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            no: string;
                            /** @enum {string} */
                            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                        } | null;
                        /** @enum {string} */
                        why: "granted" | "inactive" | "no-role" | "reach" | "status" | "amount" | "module" | "unseen";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                        /**
                         * Format: date-time
                         * @description Instant in UTC
                         */
                        until: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        grants: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            /** @default null */
                            amountLimit: string | null;
                            role: string;
                            /** @enum {string} */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /** @default null */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        modules: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
                        person: {
                            agent: string | null;
                            allBranches: boolean;
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            login: string;
                            name: components["schemas"]["Label"];
                            unit: components["schemas"]["Label"] | null;
                        };
                        roles: {
                            group: components["schemas"]["Label"] | null;
                            name: components["schemas"]["Label"];
                            role: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changePeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is done to each of them */
                    act: {
                        /** @constant */
                        kind: "give-role";
                        role: string;
                    } | {
                        /** @constant */
                        kind: "take-role";
                        role: string;
                    } | {
                        /** @constant */
                        kind: "deactivate";
                    } | {
                        /** @constant */
                        kind: "activate";
                    } | {
                        /** @constant */
                        kind: "end-access";
                    };
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            params: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "done" | "same" | "refused";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportPeople: {
        parameters: {
            query?: {
                /** @description Only who may, or may not, sign in */
                active?: "yes" | "no";
                /** @description Only people of the branch of this code */
                branch?: string;
                /** @description Part of a name or a login */
                q?: string;
                /** @description Only who has this role */
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook (.xlsx) in which every cell is text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startPeopleImport: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description A workbook (.xlsx), or CSV in UTF-8; the first row names the columns */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImport"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readPeopleImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImport"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelPeopleImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImport"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    runPeopleImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: number[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        import: components["schemas"]["PeopleImport"];
                        passwords: {
                            login: string;
                            password: string;
                            row: number;
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            until: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    peopleTemplate: {
        requestBody?: never;
        responses: {
            /** @description A workbook (.xlsx) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listProcesses: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Process"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deployProcess: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeployment"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBackTests: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The process */
                process: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            from: string;
                            hash: string;
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            process: string;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Instant in UTC
                             */
                            to: string;
                            total: number;
                            version: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startBackTest: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The process */
                process: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBackTest"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTest"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startInstance: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The process */
                process: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewInstance"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedInstance"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The process */
                process: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartForm"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The process */
                process: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Version"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The process */
                process: string;
                /** @description Its number */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The process */
                process: string;
                /** @description Its number */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why it is deployed in spite of its warnings */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPlannedDeployments: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Plan"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    planDeployment: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelPlannedDeployment: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this branch */
                branchId?: string;
                /** @description Only with a status of this group */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /** @description Only those that came in with this import */
                importId?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Words to look for */
                q?: string;
                /** @description Only with this status */
                status?: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Request"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedRequest"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    commentRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineItem"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    requestDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDiagram"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    partsArrived: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setPassCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: it is forgotten */
                    passCode: string | null;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    revealPassCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The whole value */
                        value: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    requestReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    revealPersonal: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What is to be shown
                     * @enum {string}
                     */
                    field: "phone" | "national-id";
                    /** @description Why, for the record */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The whole value */
                        value: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    requestTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setVariables: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variables: {
                        [key: string]: components["schemas"]["JsonValue"];
                    };
                };
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    voidRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
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
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRights: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            amounts: boolean;
                            /** @enum {string} */
                            resource: "requests" | "tasks" | "money" | "personal" | "imports" | "processes" | "look-ups" | "people" | "access" | "settings" | "audit" | "system";
                            scopes: ("own" | "unit" | "branch" | "subtree" | "all")[];
                            statuses: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRoleNames: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            active: boolean;
                            key: string;
                            name: components["schemas"]["Label"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listRoles: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            active: boolean;
                            builtIn: boolean;
                            groups: number;
                            key: string;
                            name: components["schemas"]["Label"];
                            people: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    copyOf?: string;
                    key: string;
                    name: {
                        en: string;
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        builtIn: boolean;
                        grants: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            /** @default null */
                            amountLimit: string | null;
                            /** @enum {string} */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /** @default null */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        groups: number;
                        hidden: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
                        key: string;
                        name: components["schemas"]["Label"];
                        people: number;
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Its key */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        builtIn: boolean;
                        grants: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            /** @default null */
                            amountLimit: string | null;
                            /** @enum {string} */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /** @default null */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        groups: number;
                        hidden: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
                        key: string;
                        name: components["schemas"]["Label"];
                        people: number;
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description Its key */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    grants: {
                        /** @enum {string} */
                        action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                        /** @default null */
                        amountLimit?: string | null;
                        /** @enum {string} */
                        scope: "own" | "unit" | "branch" | "subtree" | "all";
                        /** @default null */
                        statuses?: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                    }[];
                    hidden: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
                    name: {
                        en: string;
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        builtIn: boolean;
                        grants: {
                            /** @enum {string} */
                            action: "request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read";
                            /** @default null */
                            amountLimit: string | null;
                            /** @enum {string} */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /** @default null */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        groups: number;
                        hidden: ("inbox" | "requests" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations")[];
                        key: string;
                        name: components["schemas"]["Label"];
                        people: number;
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description Its key */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description What is looked for */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description UUID
                             */
                            id: string;
                            /** @enum {string} */
                            kind: "request" | "customer";
                            requestId: string | null;
                            subtitle: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    signIn: {
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSessions: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    density?: "comfortable" | "compact";
                    /** @enum {string} */
                    language?: "fa" | "en";
                    /** @enum {string} */
                    moneyUnit?: "rial" | "toman";
                    /** @enum {string} */
                    theme?: "light" | "dark" | "system";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTokens: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessToken"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    name: string;
                    scopes: ("request.read" | "request.create" | "request.comment" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "task.prioritise" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "access.read" | "access.change" | "system.read")[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        token: components["schemas"]["AccessToken"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSettings: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            exceptions: number;
                            /** @enum {string} */
                            group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                            isDefault: boolean;
                            /** @enum {string} */
                            key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                            /** @enum {string} */
                            kind: "duration" | "amount" | "flag" | "checklist";
                            planned: number;
                            title: components["schemas"]["Label"];
                            unit: ("rial" | "rial-a-day" | "percent" | "days" | "times") | null;
                            value: number | boolean | {
                                amount: number;
                                /** @enum {string} */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                en: string;
                                fa: string;
                                id: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Its name */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        default: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        exceptions: number;
                        /** @enum {string} */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        isDefault: boolean;
                        /** @enum {string} */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /** @enum {string} */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        planned: number;
                        revision: string;
                        title: components["schemas"]["Label"];
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times") | null;
                        usedBy: {
                            element: string;
                            elementName: components["schemas"]["Label"];
                            process: string;
                            processName: components["schemas"]["Label"];
                        }[];
                        value: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        values: {
                            at: string | null;
                            by: components["schemas"]["Label"] | null;
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /** @constant */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "branch" | "unit" | "product";
                            };
                            /** @enum {string} */
                            state: "now" | "planned" | "past";
                            validFrom: string | null;
                            value: (number | boolean | {
                                amount: number;
                                /** @enum {string} */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                en: string;
                                fa: string;
                                id: string;
                            }[]) | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description Its name */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For whom the value holds */
                    scope: {
                        /** @constant */
                        kind: "company";
                    } | {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        /** @enum {string} */
                        kind: "branch" | "unit" | "product";
                    };
                    /**
                     * Format: date-time
                     * @description Instant in UTC
                     */
                    validFrom?: string;
                    value: (number | boolean | {
                        amount: number;
                        /** @enum {string} */
                        unit: "min" | "h" | "wh" | "wd" | "d";
                    } | {
                        en: string;
                        fa: string;
                        id: string;
                    }[]) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        default: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        exceptions: number;
                        /** @enum {string} */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        isDefault: boolean;
                        /** @enum {string} */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /** @enum {string} */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        planned: number;
                        revision: string;
                        title: components["schemas"]["Label"];
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times") | null;
                        usedBy: {
                            element: string;
                            elementName: components["schemas"]["Label"];
                            process: string;
                            processName: components["schemas"]["Label"];
                        }[];
                        value: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        values: {
                            at: string | null;
                            by: components["schemas"]["Label"] | null;
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /** @constant */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "branch" | "unit" | "product";
                            };
                            /** @enum {string} */
                            state: "now" | "planned" | "past";
                            validFrom: string | null;
                            value: (number | boolean | {
                                amount: number;
                                /** @enum {string} */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                en: string;
                                fa: string;
                                id: string;
                            }[]) | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Its name */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For whom the value holds */
                    scope: {
                        /** @constant */
                        kind: "company";
                    } | {
                        /**
                         * Format: uuid
                         * @description UUID
                         */
                        id: string;
                        /** @enum {string} */
                        kind: "branch" | "unit" | "product";
                    };
                    /**
                     * Format: date-time
                     * @description Instant in UTC
                     */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        default: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        exceptions: number;
                        /** @enum {string} */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        isDefault: boolean;
                        /** @enum {string} */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /** @enum {string} */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        planned: number;
                        revision: string;
                        title: components["schemas"]["Label"];
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times") | null;
                        usedBy: {
                            element: string;
                            elementName: components["schemas"]["Label"];
                            process: string;
                            processName: components["schemas"]["Label"];
                        }[];
                        value: number | boolean | {
                            amount: number;
                            /** @enum {string} */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            en: string;
                            fa: string;
                            id: string;
                        }[];
                        values: {
                            at: string | null;
                            by: components["schemas"]["Label"] | null;
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /** @constant */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description UUID
                                 */
                                id: string;
                                /** @enum {string} */
                                kind: "branch" | "unit" | "product";
                            };
                            /** @enum {string} */
                            state: "now" | "planned" | "past";
                            validFrom: string | null;
                            value: (number | boolean | {
                                amount: number;
                                /** @enum {string} */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                en: string;
                                fa: string;
                                id: string;
                            }[]) | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readSystem: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was looked at
                         */
                        at: string;
                        /** @description PostgreSQL */
                        database: {
                            /** @description Size of the database */
                            bytes: number;
                            /** @description How many there may be */
                            connectionLimit: number;
                            /** @description Connections that are open, of everybody */
                            connections: number;
                            /** @description The newest that this program knows */
                            expected: string;
                            /** @description The newest migration that it has had */
                            migration: string;
                            /** @description Migrations of this program that it has not had; a newer program may have brought later ones */
                            missing: number;
                            /** @description Of PostgreSQL */
                            version: string;
                        };
                        disk: {
                            /** @description Bytes that are left */
                            free: number;
                            /** @description Bytes that there are */
                            total: number;
                        } | null;
                        /** @description What is wrong, the gravest first */
                        findings: {
                            /**
                             * @description What is wrong
                             * @enum {string}
                             */
                            code: "worker-missing" | "temporal-away" | "migrations-missing" | "outbox-late" | "timers-late" | "services-late" | "queue-late" | "schedule-late" | "changes-late" | "audit-late" | "disk-low" | "connections-low" | "program-lost" | "versions-differ" | "incidents-open" | "imports-failed";
                            /** @description What the sentence about it names */
                            params: {
                                [key: string]: string | number;
                            };
                            /**
                             * @description trouble: work stands, or will. attention: somebody should look
                             * @enum {string}
                             */
                            severity: "trouble" | "attention";
                            /** @description Since when, as far as it is known */
                            since: string | null;
                        }[];
                        /** @description What runs, or was lost within the last quarter of an hour */
                        programs: {
                            /** @description The machine */
                            host: string;
                            /**
                             * Format: uuid
                             * @description Of this run
                             */
                            id: string;
                            /**
                             * @description Which program
                             * @enum {string}
                             */
                            name: "api" | "worker";
                            /** @description Its process on that machine */
                            pid: number;
                            /**
                             * Format: date-time
                             * @description When it last said that it is there
                             */
                            seenAt: string;
                            /**
                             * Format: date-time
                             * @description When it began
                             */
                            startedAt: string;
                            /**
                             * @description draining: it ends. lost: it is not heard of any more, and did not say that it ends
                             * @enum {string}
                             */
                            state: "running" | "draining" | "lost";
                            /** @description Its version */
                            version: string;
                        }[];
                        /**
                         * @description The gravest of what is wrong
                         * @enum {string}
                         */
                        state: "well" | "trouble" | "attention";
                        /** @description Temporal */
                        temporal: {
                            /** @description None while it is away */
                            queues: {
                                /**
                                 * @description The task queue
                                 * @enum {string}
                                 */
                                name: "process" | "domain" | "bulk";
                                /** @description How long the oldest of them waits */
                                oldestSeconds: number;
                                /** @description Workers that ask it for work */
                                pollers: number;
                                /** @description Tasks that wait for a worker, about */
                                waiting: number;
                            }[];
                            /** @description It answers; without it people go on, and timers and services wait */
                            reachable: boolean;
                            /** @description None while it is away */
                            schedules: {
                                /** @description How often it is to run */
                                everySeconds: number;
                                /** @description When it last ran; none: null */
                                lastAt: string | null;
                                /**
                                 * @description The recurring job
                                 * @enum {string}
                                 */
                                name: "housekeeping" | "audit-seal";
                                /** @description When it runs next; none: null */
                                nextAt: string | null;
                                /** @description Somebody has stopped it in Temporal */
                                paused: boolean;
                            }[];
                            /** @description Workflows that run; null while it is away */
                            workflows: number | null;
                        };
                        /** @description What waits */
                        work: {
                            /** @description The oldest change that browsers could not be told yet, since a transaction is open that began before it; none: null */
                            changes: string | null;
                            /** @description Imports of the last day that broke off */
                            importsFailed: number;
                            /** @description Steps that could not go on; counted up to 100000 */
                            incidents: number;
                            /** @description When the first of them was raised; none: null */
                            incidentsOldest: string | null;
                            /** @description Processes that run; counted up to 100000 */
                            instances: number;
                            /** @description What Temporal still has to be told; counted up to 100000 */
                            outbox: number;
                            /** @description Since when the oldest of it waits; none: null */
                            outboxOldest: string | null;
                            /** @description Automatic steps that were asked for and are not done; counted up to 100000 */
                            services: number;
                            /** @description When the first of them was asked for; none: null */
                            servicesOldest: string | null;
                            /** @description Open tasks; counted up to 100000 */
                            tasks: number;
                            /** @description Open tasks beyond their time; counted up to 100000 */
                            tasksLate: number;
                            /** @description Timers that should have fired; counted up to 100000 */
                            timers: number;
                            /** @description When the first of them was due; none: null */
                            timersOldest: string | null;
                            /** @description The oldest entry of the record that is not sealed; none: null */
                            unsealed: string | null;
                        };
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Words to look for */
                q?: string;
                /** @description Only of requests with this status */
                status?: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                /** @description Which list of the inbox */
                view?: "mine" | "team" | "overdue" | "today" | "waiting" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    assignTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /**
                     * Format: uuid
                     * @description UUID
                     */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    commentTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineItem"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedTask"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    taskDiagram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDiagram"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant in UTC
                         */
                        savedAt: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    prioritiseTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    priority: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    taskTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    countTasks: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The tag of what the change goes on from; `*`: whichever it is. This or `If-None-Match` is needed. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*`: nothing is there yet. */
                "If-None-Match"?: components["parameters"]["IfNone"];
            };
            path: {
                /** @description UUID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    /** @enum {string} */
                    kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
                    name: {
                        en: string;
                        fa: string;
                    };
                    supervisorId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
