// Made by `npm run api:types` from the document of the API; a test tells when it is out of date.
export interface paths {
    "/absences": {
        /**
         * List absences
         * @description Those to come first, up to 200: all of mine; of others no longer than they last. Whose absences somebody looks after, the right `absence.manage` says.
         */
        get: operations["listAbsences"];
        /**
         * Say that somebody is away
         * @description From the beginning of the first day to the end of the last, where the person works. Meanwhile their open tasks are also their substitute’s, who acts for them. Nobody is away twice at once; whoever stands in holds the role there; and substitutes who are away at the same time are stood in for in their turn, but never in a ring.
         *
         *     Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addAbsence"];
    };
    "/absences/{id}": {
        /**
         * Change an absence
         * @description Days, substitutes and note, as long as it is not over.
         *
         *     Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeAbsence"];
        /**
         * End or cancel an absence
         * @description One that runs ends now; one that is still to come is taken back. What a substitute has taken meanwhile stays with them.
         *
         *     May be sent again: done twice it does no more than once.
         */
        delete: operations["endAbsence"];
    };
    "/absences/substitutes": {
        /**
         * List who can stand in
         * @description Active people who do tasks of a role of that person where that person does.
         */
        get: operations["listSubstitutes"];
    };
    "/agents/{id}": {
        /**
         * Change an agency
         * @description It is switched off once no active people and open requests are left.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
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
         *     Needs the right `place.manage`.
         */
        get: operations["listBranches"];
        /**
         * Make a branch
         * @description Below another one. Its code begins the numbers of its requests, and stays. Only who sees all branches makes one.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addBranch"];
    };
    "/branches/{id}": {
        /**
         * Read a branch
         * @description What may be changed of it.
         *
         *     Needs the right `place.manage`.
         */
        get: operations["readBranch"];
        /**
         * Change a branch
         * @description Names, kind, whom it belongs to (never what lies below it), time zone, and whether it is in use. It is switched off once no active people, units, agencies, branches below it and open requests are left; it is never deleted.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeBranch"];
    };
    "/branches/{id}/agents": {
        /**
         * List agencies of a branch
         * @description By their codes, with how many active people each has.
         *
         *     Needs the right `place.manage`.
         */
        get: operations["listAgents"];
        /**
         * Make an agency
         * @description Of a branch, to which its requests come.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addAgent"];
    };
    "/branches/{id}/units": {
        /**
         * List units of a branch
         * @description By their codes, with who supervises each and how many active people it has.
         *
         *     Needs the right `place.manage`.
         */
        get: operations["listUnits"];
        /**
         * Make a unit
         * @description Of a branch; who supervises it is a member of the branch’s staff.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addUnit"];
    };
    "/catalogue/items": {
        /**
         * List items
         * @description Products, parts or services, by code, by name or the newest first, as far as the filters let them through.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listItems"];
        /**
         * Make an item
         * @description A product, a part or a service. Its kind and its code stay.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addItem"];
    };
    "/catalogue/items/{id}": {
        /**
         * Read an item
         * @description All that is known of it, what can be used in its place, and what came in its place.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["readItem"];
        /**
         * Change an item
         * @description All but its kind and code. It is switched off once no open requests are left of it and nothing in use is made of it; nothing is deleted.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeItem"];
    };
    "/catalogue/items/{id}/bom": {
        /**
         * Read what an item is made of
         * @description All that stands below it, as a tree, each line after the one that it stands below; at most five thousand.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["readBom"];
        /**
         * Change what an item is made of
         * @description The lines of the item itself, all of them, in their order. Nothing is made of itself, at whichever depth.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeBom"];
    };
    "/catalogue/items/{id}/history": {
        /**
         * List changes of an item
         * @description What was changed of it, and by whom, the newest first.
         *
         *     Needs the right `catalogue.manage`.
         */
        get: operations["listItemHistory"];
    };
    "/catalogue/items/{id}/service": {
        /**
         * Read what a service is
         * @description How a service is grouped, how long it should take, what bills it, on which goods it is done and by which branches.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["readService"];
        /**
         * Change what a service is
         * @description All of it. Where neither kinds nor items are named it is done on all; where no branches are named, by all.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeService"];
    };
    "/catalogue/items/{id}/services": {
        /**
         * List services of a product or part
         * @description Services in use that are done on it: those that name it, its kind or one above, and those that are done on all; by code, at most a thousand.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listServicesOf"];
    };
    "/catalogue/items/{id}/uses": {
        /**
         * List what is made of an item
         * @description Everything that it stands in, itself or in a part of it, by code; at most a thousand.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listBomUses"];
    };
    "/catalogue/items/bulk": {
        /**
         * Change many items
         * @description Says of up to 200 items that they are served or not, or switches them on or off, each by itself: the answer says of each what became of it. What was so already stays.
         *
         *     Needs the right `catalogue.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["changeItems"];
    };
    "/catalogue/items/export": {
        /**
         * Export items
         * @description What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["exportItems"];
    };
    "/catalogue/lists": {
        /**
         * Count terms of each list
         * @description Every list of the catalogue, with how many terms it has.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["countTerms"];
    };
    "/catalogue/price-lists": {
        /**
         * List price lists
         * @description Price lists for customers and tariffs for wages; those out of use last.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listPriceLists"];
        /**
         * Make a price list
         * @description For everyone, or for some branches and agencies. Its kind and its code stay.
         *
         *     Needs the right `price.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addPriceList"];
    };
    "/catalogue/price-lists/{id}": {
        /**
         * Read a price list
         * @description Of what kind it is, and whom it is for.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["readPriceList"];
        /**
         * Change a price list
         * @description Its names, whom it is for, and whether it is in use. What has been billed keeps its prices.
         *
         *     Needs the right `price.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changePriceList"];
    };
    "/catalogue/price-lists/{id}/prices": {
        /**
         * List prices
         * @description Items by code with the price that is in force on a day, and the next that is known; or those in use that have none.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listPrices"];
    };
    "/catalogue/price-lists/{id}/prices/{itemId}": {
        /**
         * Read the price of an item
         * @description Its price today in this list, and the next.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["readItemPrice"];
        /**
         * Set the price of an item
         * @description From a day on, until the next price that is known; the one before ends the day before. Days that have passed are corrected by new rows, with a reason; what they said is kept.
         *
         *     Needs the right `price.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["setItemPrice"];
    };
    "/catalogue/price-lists/{id}/prices/{itemId}/history": {
        /**
         * List prices of an item
         * @description All that it has had in this list, the latest day first; also what a correction replaced.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listItemPrices"];
    };
    "/catalogue/price-lists/{id}/prices/export": {
        /**
         * Export prices
         * @description What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["exportPrices"];
    };
    "/catalogue/terms": {
        /**
         * List terms
         * @description All terms of one list, by their positions and codes, also those that are switched off. In a tree each names the one that it stands below.
         *
         *     Needs the right `catalogue.read`.
         */
        get: operations["listTerms"];
        /**
         * Make a term
         * @description At the end of its list, or below another term where the list is a tree. Its code stays.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addTerm"];
    };
    "/catalogue/terms/{id}": {
        /**
         * Change a term
         * @description Names, place in the list, what it stands below (never what stands below itself), and whether it is in use. What is used is not switched off; nothing is deleted.
         *
         *     Needs the right `catalogue.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeTerm"];
    };
    "/customers": {
        /**
         * List customers
         * @description The newest first; an agency sees its own. What is personal is masked for whoever may not see it.
         *
         *     Needs the right `customer.read`.
         */
        get: operations["listCustomers"];
        /**
         * Add a customer
         * @description A natural or a legal person. Each number is checked; a family may share a phone. National id, foreigner’s code and account are stored sealed.
         *
         *     Needs the right `customer.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addCustomer"];
    };
    "/customers/{id}": {
        /**
         * Read a customer
         * @description All that is known, masked by right.
         *
         *     Needs the right `customer.read`.
         */
        get: operations["readCustomer"];
        /**
         * Change a customer
         * @description What is not named stays, so that whoever sees a part masked does not change it; null takes it away. The record says which parts were changed.
         *
         *     Needs the right `customer.change`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        patch: operations["changeCustomer"];
    };
    "/customers/{id}/devices": {
        /**
         * List devices of a customer
         * @description Units that are theirs, and devices that they have brought, as far as I may see these.
         *
         *     Needs the right `customer.read`.
         */
        get: operations["listCustomerDevices"];
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
    "/customers/{id}/history": {
        /**
         * List changes of a customer
         * @description What was done with what is known of them, and by whom, the newest first.
         *
         *     Needs the right `customer.read`.
         */
        get: operations["listCustomerHistory"];
    };
    "/customers/{id}/reveal": {
        /**
         * Show a part whole
         * @description A whole value of what is masked. It is recorded who asked, for which part of whom, and from where; never the value. Not in bulk.
         *
         *     Needs the right `personal.reveal`. May be sent again: done twice it does no more than once.
         */
        post: operations["revealCustomer"];
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
    "/files": {
        /**
         * List my files that wait for a request
         * @description Those that I brought for requests that are still to be registered, the oldest first.
         *
         *     Needs the right `request.create`.
         */
        get: operations["listIntakeFiles"];
        /**
         * Add a file to a request that is still to be registered
         * @description As with a request that is there. It is mine alone until it comes to a request by its id (`photos` of the new request), and is dropped after a week.
         *
         *     Needs the right `request.create`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["uploadIntakeFile"];
    };
    "/files/{id}": {
        /**
         * Download a file
         * @description Its bytes, for whoever may see its request: as an attachment of the type that its content has, never shown as a page of ours.
         *
         *     Needs the right `request.read`.
         */
        get: operations["readFile"];
        /**
         * Drop a file that was not sent
         * @description One of mine that still waits for its comment or form. What belongs to a request is removed with a reason.
         *
         *     Needs the right `request.comment`. May be sent again: done twice it does no more than once.
         */
        delete: operations["dropFile"];
    };
    "/files/{id}/removal": {
        /**
         * Take a file out of a request
         * @description One that I added, or with the right `request.remove-file` one of others, as long as the request is open. It is listed and sent no more; the story and the record say who removed it and why, and what was answered or said with it says that it was removed.
         *
         *     Needs the right `request.comment`. May be sent again: done twice it does no more than once.
         */
        post: operations["removeFile"];
    };
    "/files/{id}/thumbnail": {
        /**
         * Read the small picture of a file
         * @description For whoever may see its request.
         *
         *     Needs the right `request.read`.
         */
        get: operations["readThumbnail"];
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
    "/imports/{id}/errors": {
        /**
         * Get the rows that were refused
         * @description As they stand in the file, with a column for what is wrong with each, in the language of the person: to be put right and brought again.
         *
         *     Needs the right `import.run`.
         */
        get: operations["importErrors"];
    };
    "/imports/{id}/start": {
        /**
         * Try or run an import
         * @description A dry run reads every row and says what would be new, changed, the same and refused; nothing comes in. A run does it. Only one file of a thing runs at a time; a run goes on after whatever stops it, and the same file again changes nothing.
         *
         *     Needs the right `import.run`. May be sent again: done twice it does no more than once.
         */
        post: operations["beginImport"];
    };
    "/imports/entities": {
        /**
         * List what comes from files
         * @description Each thing that I may bring in, with the columns of its file.
         *
         *     Needs the right `import.run`.
         */
        get: operations["listImportEntities"];
    };
    "/imports/entities/{entity}": {
        /**
         * Bring a file
         * @description A workbook (.xlsx) or CSV of at most 20 MB and a million rows. Nothing comes in yet: the answer shows the first rows and proposes which column is what, as it was chosen the last time or by its heading.
         *
         *     Needs the right `import.run`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["offerImport"];
    };
    "/imports/entities/{entity}/template": {
        /**
         * Get an empty file
         * @description The columns in the language of the person, a row as an example, and in a workbook a second sheet with what may be written into them.
         *
         *     Needs the right `import.run`.
         */
        get: operations["importTemplate"];
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
         * @description What the move would bring, whom four eyes will shut out of a task that begins, and what it cannot take back. Nothing happens.
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
    "/knowledge/fault-kinds": {
        /**
         * Count faults of each kind
         * @description Symptoms, causes, actions and complaints, with how many of each there are.
         *
         *     Needs the right `knowledge.read`.
         */
        get: operations["countFaults"];
    };
    "/knowledge/faults": {
        /**
         * List faults
         * @description All faults of one kind, by their positions and codes, also those that are switched off. Each names the one that it stands below, and the parts that it has to do with.
         *
         *     Needs the right `knowledge.read`.
         */
        get: operations["listFaults"];
        /**
         * Make a fault
         * @description At the end of its kind, or below another of it. Its code stays. Only causes void the cover.
         *
         *     Needs the right `knowledge.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addFault"];
    };
    "/knowledge/faults/{id}": {
        /**
         * Change a fault
         * @description Names, place, parts, whether it voids the cover, and whether it is in use. What others stand below, or a request on its way was diagnosed with, is not switched off; nothing is deleted.
         *
         *     Needs the right `knowledge.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeFault"];
    };
    "/knowledge/templates": {
        /**
         * List templates of answers
         * @description All templates, by their positions and codes, also those that are switched off.
         *
         *     Needs the right `knowledge.read`.
         */
        get: operations["listTemplates"];
        /**
         * Make a template
         * @description A question that is asked again and again with its answer, at the end of the list. Its code stays.
         *
         *     Needs the right `knowledge.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addTemplate"];
    };
    "/knowledge/templates/{id}": {
        /**
         * Change a template
         * @description The question, the answer, its place, and whether it is offered. What was said with it stays said.
         *
         *     Needs the right `knowledge.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeTemplate"];
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
         * @description People by role, units, agents, customers, items, faults or groups (for whoever may share with them), by the beginning of their name or number; or the one of an id, for a field that holds it.
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
         * @description What I was told, the newest first, with how many I have not read. Of a request that I may no longer see nothing is told any more.
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
         * @description Those of these rows that still wait, each in a transaction of its own, checked anew by what I may do now. The answer shows the one-time passwords of the accounts that these rows made; whoever made them gets the same ones again for an hour, so that a lost answer loses none. A row is done once, however often it is named; of an account that somebody has changed since the file was looked at, nothing is changed.
         *
         *     Needs the right `user.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["runPeopleImport"];
    };
    "/people/places": {
        /**
         * List where people may be put
         * @description Branches that I look after the people of, each with its units and agencies, in the order of their codes; and whether I may let somebody see all branches.
         *
         *     Needs the right `user.manage`.
         */
        get: operations["listPeoplePlaces"];
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
    "/request-views": {
        /**
         * List saved views of requests
         * @description My views and those that are shared with me, in my order.
         *
         *     Needs the right `request.read`.
         */
        get: operations["listRequestViews"];
        /**
         * Save a view of requests
         * @description For myself; with the right `view.share` for a unit or a role within its reach, with `view.publish` for a group, a role everywhere, or everyone. Whoever reads it sees what they may see.
         *
         *     Needs the right `request.read`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["createRequestView"];
    };
    "/request-views/{id}": {
        /**
         * Read a saved view of requests
         * @description What it shows, in which order, and for whom it is.
         *
         *     Needs the right `request.read`.
         */
        get: operations["readRequestView"];
        /**
         * Change a saved view of requests
         * @description It becomes what is sent. A view is changed by its owner, and a shared one by whoever may share so.
         *
         *     Needs the right `request.read`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeRequestView"];
        /**
         * Delete a saved view of requests
         * @description For everybody whom it is shared with.
         *
         *     Needs the right `request.read`. May be sent again: done twice it does no more than once.
         */
        delete: operations["deleteRequestView"];
    };
    "/request-views/counts": {
        /**
         * Count requests of saved views
         * @description How many rows each of my saved views holds, as the count of the list with filters counts.
         *
         *     Needs the right `request.read`.
         */
        get: operations["countRequestViews"];
    };
    "/request-views/order": {
        /**
         * Put saved views of requests in order
         * @description The order in which I see them; those that are not named come last.
         *
         *     Needs the right `request.read`. May be sent again: done twice it does no more than once.
         */
        put: operations["orderRequestViews"];
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
         * @description Gives it its number and tracking code and starts its process. A device that is open already refuses with the number of that request; the same `externalId` again gives the request that it made. Photos that were added before it come to it.
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
         * @description A line in the story of the request, with files that wait for it. Who is mentioned gets a notice, and so does whoever watches the request. `comment.file`: one of them is none of mine that waits. `comment.mention`: somebody of them is unknown, or may not see the request.
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
    "/requests/{id}/files": {
        /**
         * List the files of a request
         * @description Those of the request, of its comments and of what was answered in its tasks, the newest first; with `waiting` mine that are not sent yet, the oldest first.
         *
         *     Needs the right `request.read`.
         */
        get: operations["listFiles"];
        /**
         * Add a file to a request
         * @description JPEG, PNG, WebP, HEIC, PDF, MP4, MOV, XLSX, DOCX, TXT or CSV, of at most 25 MB or less by the setting `file.size`. What it is says its content: `file.lying` where its name says something else. With `pending` it belongs to a comment that is still to be written, or to the form of a task that is still to be sent.
         *
         *     Needs the right `request.comment`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["uploadFile"];
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
    "/requests/{id}/people": {
        /**
         * List whom a comment can mention
         * @description Active people who may see the request, by name, as far as I may know of them: an agency’s people find their own, and whoever has written in its story.
         *
         *     Needs the right `request.comment`.
         */
        get: operations["listMentionable"];
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
    "/requests/{id}/watch": {
        /**
         * Read who watches a request
         * @description Whether I do, and who else; an agency’s people see their own.
         *
         *     Needs the right `request.read`.
         */
        get: operations["readWatch"];
        /**
         * Watch a request, or no longer
         * @description Whoever watches a request is told of its statuses and of what is said about it, for as long as they may see it.
         *
         *     Needs the right `request.read`. May be sent again: done twice it does no more than once.
         */
        put: operations["watchRequest"];
    };
    "/requests/count": {
        /**
         * Count filtered requests
         * @description How many requests match. `more`: at least so many, counting stopped at a thousand, or after it had looked through a few thousand.
         *
         *     Needs the right `request.read`.
         */
        get: operations["countFilteredRequests"];
    };
    "/requests/export": {
        /**
         * Export requests
         * @description What the filters let through as a workbook in the language of the person, with the columns of the list, at most five thousand rows. That it was taken is recorded.
         *
         *     Needs the right `request.read`.
         */
        get: operations["exportRequests"];
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
    "/serial-rules/{id}": {
        /**
         * Read the rule of a product
         * @description How serials of the product are written, and how many IMEIs a unit has.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["readSerialRule"];
        /**
         * Change the rule of a product
         * @description Holds for units that are added or changed from now on; those that are there stay.
         *
         *     Needs the right `serial.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["setSerialRule"];
    };
    "/serials": {
        /**
         * List serials
         * @description Units under support: the newest first; with the beginning of a serial in their order; with days of sale the last sold first. An agency sees those that it has had.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["listSerials"];
        /**
         * Add serials
         * @description Units of one product, named or from one serial to another, at most ten thousand. Those that are new and right are added, and take up the requests that came before them; each of the others says why not. Sent again, all are known and nothing is done.
         *
         *     Needs the right `serial.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["addSerials"];
    };
    "/serials/{id}": {
        /**
         * Read a serial
         * @description What it is, whose, where, and what parts are in it or were.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["readSerial"];
        /**
         * Change a serial
         * @description All that is known of it; what it was and is goes into the record. How it stands is moved by what happens to it.
         *
         *     Needs the right `serial.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeSerial"];
    };
    "/serials/{id}/components": {
        /**
         * Record a part of a unit
         * @description A part that is in it from the beginning, or that was put in the place of another, which it leaves on that day.
         *
         *     Needs the right `serial.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["fitSerialComponent"];
    };
    "/serials/{id}/events": {
        /**
         * List events of a serial
         * @description Its story, the last first. A request that I may not see stands there without its number.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["listSerialEvents"];
        /**
         * Record an event of a serial
         * @description A stage or a problem of production, in or out of a warehouse, a sale, a recall and so on. It is written once and stays. Nothing happens to a unit before it was made.
         *
         *     Needs the right `serial.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["recordSerialEvent"];
    };
    "/serials/{id}/requests": {
        /**
         * List requests of a serial
         * @description Those that I may see, the newest first.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["listSerialRequests"];
    };
    "/serials/export": {
        /**
         * Export serials
         * @description What the filters let through as a workbook in the language of the person, at most five thousand rows. That it was taken is recorded.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["exportSerials"];
    };
    "/serials/labels": {
        /**
         * Read labels
         * @description What is printed on labels of these units, at most 200, in their order; those that I may not see are left out.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["serialLabels"];
    };
    "/serials/look-up": {
        /**
         * Look a serial up
         * @description Units of this whole serial or IMEI, in whatever digits and with whatever separators; then those that read the same (O and 0, I and 1). Products of two makers may have the same serial: then there are two. Whoever has the device may ask; whose it is, and its story, are told as far as one may see them.
         *
         *     Needs the right `serial.read`.
         */
        get: operations["lookUpSerial"];
    };
    "/serials/preview": {
        /**
         * Look at serials before they are added
         * @description What adding them would do, a result for each; nothing is done.
         *
         *     Needs the right `serial.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewSerials"];
    };
    "/session": {
        /**
         * Who I am
         * @description The person whose session it is, with their roles, rights, preferences and the CSRF token, and what roles are called.
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
         * @description Language, theme, density, unit of money and notifications of the person; what is not named stays.
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
    "/task-batches": {
        /**
         * List acts on many tasks
         * @description Mine, the newest first.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listTaskBatches"];
        /**
         * Do something to many tasks
         * @description Up to ten thousand tasks: these, or all of a list that match. Each is done by its own rules, one after the other, on my behalf; it goes on when I am gone.
         *
         *     Needs the right `task.read`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["startTaskBatch"];
    };
    "/task-batches/{id}": {
        /**
         * Read an act on many tasks
         * @description How far it has come.
         *
         *     Needs the right `task.read`.
         */
        get: operations["readTaskBatch"];
    };
    "/task-batches/{id}/items": {
        /**
         * List what became of each task
         * @description In the order in which they are done.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listTaskBatchItems"];
    };
    "/task-batches/{id}/stop": {
        /**
         * Stop an act on many tasks
         * @description For good; what is done stays done.
         *
         *     Needs the right `task.read`. May be sent again: done twice it does no more than once.
         */
        post: operations["stopTaskBatch"];
    };
    "/task-batches/preview": {
        /**
         * Look at an act on many tasks
         * @description How many of the tasks it would be done to, how many are so already, and why not the others. Nothing is done. Each act needs its own right: to claim, `task.work`; to give and to hand over, `task.assign`.
         *
         *     Needs the right `task.read`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewTaskBatch"];
    };
    "/task-types": {
        /**
         * List types of tasks
         * @description Every type of task that this product knows, and what it is called.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listTaskTypes"];
    };
    "/task-views": {
        /**
         * List saved views of tasks
         * @description My views and those that are shared with me, in my order.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listTaskViews"];
        /**
         * Save a view of tasks
         * @description For myself; with the right `view.share` for a unit or a role within its reach, with `view.publish` for a group, a role everywhere, or everyone. Whoever reads it sees what they may see.
         *
         *     Needs the right `task.read`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["createTaskView"];
    };
    "/task-views/{id}": {
        /**
         * Read a saved view of tasks
         * @description What it shows, in which order, and for whom it is.
         *
         *     Needs the right `task.read`.
         */
        get: operations["readTaskView"];
        /**
         * Change a saved view of tasks
         * @description It becomes what is sent. A view is changed by its owner, and a shared one by whoever may share so.
         *
         *     Needs the right `task.read`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeTaskView"];
        /**
         * Delete a saved view of tasks
         * @description For everybody whom it is shared with.
         *
         *     Needs the right `task.read`. May be sent again: done twice it does no more than once.
         */
        delete: operations["deleteTaskView"];
    };
    "/task-views/counts": {
        /**
         * Count tasks of saved views
         * @description How many rows each of my saved views holds, as the count of the list with filters counts.
         *
         *     Needs the right `task.read`.
         */
        get: operations["countTaskViews"];
    };
    "/task-views/order": {
        /**
         * Put saved views of tasks in order
         * @description The order in which I see them; those that are not named come last.
         *
         *     Needs the right `task.read`. May be sent again: done twice it does no more than once.
         */
        put: operations["orderTaskViews"];
    };
    "/tasks": {
        /**
         * List tasks
         * @description Tasks of a view of the inbox that match all filters, in the order in which they want to be done, or in another. With filters a page may be shorter than `limit`, even empty, and still have a `next`. With `counts` the numbers of all views come along: one request shows an inbox.
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
         * @description A line in the story of the task’s request; who is mentioned is told.
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
    "/tasks/{id}/follow-up": {
        /**
         * Say when to look after a task again
         * @description Whoever has the task then gets a notice, once; nobody has it: whoever said so. For whoever has it, its team while nobody does, and whoever may assign it. `task.follow-up`: it lies in the past, or more than a year ahead.
         *
         *     Needs the right `task.work`. May be sent again: done twice it does no more than once.
         */
        put: operations["followUpTask"];
    };
    "/tasks/{id}/give": {
        /**
         * Give a task to a team
         * @description Nobody has it then; people of its role in that unit may take it, and are told. `resource.not-found`: the task’s branch has no such unit in use; `task.nobody`: nobody there may do it.
         *
         *     Needs the right `task.assign`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["giveTask"];
    };
    "/tasks/{id}/presence": {
        /**
         * Say that a task is open, or no longer
         * @description Said every ten seconds while it is open, and once when it is left; whoever says nothing for 25 seconds is gone. The answer names who else is there, and (for whoever may assign the task) who else has begun a draft.
         *
         *     Needs the right `task.read`. May be sent again: done twice it does no more than once.
         */
        put: operations["bePresent"];
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
    "/tasks/{id}/send-back": {
        /**
         * List steps to send back to
         * @description Steps of the same process that were done before the task that I have, each with what sending the request back to it would bring, or why that is not possible: other people’s work would go with it, something has gone out since, or what was done stays done. Nothing happens.
         *
         *     Needs the right `task.send-back`.
         */
        get: operations["listReturnSteps"];
        /**
         * Send a request back to an earlier step
         * @description The task is over, and the step is open once more with the reason on top and its earlier answer to be corrected, for whoever did it where the diagram names nobody. Refused with `move.changed` when the process has gone on since the steps were listed.
         *
         *     Needs the right `task.send-back`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["sendBackTask"];
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
    "/tasks/count": {
        /**
         * Count filtered tasks
         * @description How many tasks of a view match. `more`: at least so many, counting stopped at a thousand, or after it had looked through a few thousand.
         *
         *     Needs the right `task.read`.
         */
        get: operations["countFilteredTasks"];
    };
    "/tasks/counts": {
        /**
         * Count tasks
         * @description How many tasks each view holds. Counting stops at 1,000, which means 1,000 or more.
         *
         *     Needs the right `task.read`.
         */
        get: operations["countTasks"];
    };
    "/tasks/export": {
        /**
         * Export tasks
         * @description What the filters let through as a workbook in the language of the person, with the columns of the list, at most five thousand rows. That it was taken is recorded.
         *
         *     Needs the right `task.read`.
         */
        get: operations["exportTasks"];
    };
    "/tasks/next": {
        /**
         * Take the next task
         * @description Takes the first task of a list that nobody has and that is for me, in one act. What somebody else is just taking is passed by: two people never get the same one.
         *
         *     Needs the right `task.work`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["takeNextTask"];
    };
    "/tasks/presence": {
        /**
         * List who is at which task
         * @description Tasks that I may see and that somebody else has open now.
         *
         *     Needs the right `task.read`.
         */
        get: operations["listPresence"];
    };
    "/units/{id}": {
        /**
         * Change a unit
         * @description It is switched off once no active people and open tasks are left.
         *
         *     Needs the right `place.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeUnit"];
    };
    "/warranty/plans": {
        /**
         * List plans of warranty
         * @description All plans in their newest version, by code; those out of use too.
         *
         *     Needs the right `warranty.read`.
         */
        get: operations["listWarrantyPlans"];
        /**
         * Make a plan of warranty
         * @description Its first version. Its code stays.
         *
         *     Needs the right `warranty.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["addWarrantyPlan"];
    };
    "/warranty/plans/{id}": {
        /**
         * Read a plan of warranty
         * @description What it promises, in its newest version.
         *
         *     Needs the right `warranty.read`.
         */
        get: operations["readWarrantyPlan"];
        /**
         * Change a plan of warranty
         * @description Makes its next version; a version that there is stays as it is, and so does what began with it. Where nothing is another, nothing is made. It is switched off and on without a new version.
         *
         *     Needs the right `warranty.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        put: operations["changeWarrantyPlan"];
    };
    "/warranty/plans/preview": {
        /**
         * See what a plan gives
         * @description When the time of a unit with these dates would begin, and what it would have until when, by the rules that decide. Nothing is kept.
         *
         *     Needs the right `warranty.read`. May be sent again: done twice it does no more than once.
         */
        post: operations["previewWarrantyPlan"];
    };
    "/webhooks": {
        /**
         * List webhooks
         * @description Those that send no more than I look after, by name; and of which branches I may make some.
         *
         *     Needs the right `webhook.manage`.
         */
        get: operations["listWebhooks"];
        /**
         * Make a webhook
         * @description Sends events from now on, on my behalf: what I may read, no more. The answer shows the secret this once. Bodies are signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`); the chapter Webhooks of this document shows them. A name is taken once, so that a repeat makes no second one.
         *
         *     Needs the right `webhook.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["addWebhook"];
    };
    "/webhooks/{id}": {
        /**
         * Read a webhook
         * @description What it sends where, and how it fares.
         *
         *     Needs the right `webhook.manage`.
         */
        get: operations["readWebhook"];
        /**
         * Change a webhook
         * @description All of it, also whether it sends. Whoever switches it on answers for it from then on. Switched off, what waits goes on waiting.
         *
         *     Needs the right `webhook.manage`. May be sent again: done twice it does no more than once.
         */
        put: operations["changeWebhook"];
    };
    "/webhooks/{id}/deliveries": {
        /**
         * List deliveries
         * @description Of the last thirty days, the newest event first.
         *
         *     Needs the right `webhook.manage`.
         */
        get: operations["listDeliveries"];
    };
    "/webhooks/{id}/deliveries/{deliveryId}": {
        /**
         * Read a delivery
         * @description What is sent, and each try with the beginning of its answer.
         *
         *     Needs the right `webhook.manage`.
         */
        get: operations["readDelivery"];
    };
    "/webhooks/{id}/deliveries/{deliveryId}/redeliver": {
        /**
         * Deliver again
         * @description Under the same id, so that a receiver that had it knows. One that waits is tried at once.
         *
         *     Needs the right `webhook.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["redeliver"];
    };
    "/webhooks/{id}/replay": {
        /**
         * Replay a span of time
         * @description All events of the span that it chose, also those of a time at which it was switched off, under the ids that they had. At most thirty days back. What waits already is not queued twice.
         *
         *     Needs the right `webhook.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["replayWebhook"];
    };
    "/webhooks/{id}/rotate": {
        /**
         * Give a webhook a new secret
         * @description Shown this once. For a day deliveries carry two signatures, so that the receiver can change over; a repeat goes on from what it has not seen, and is refused.
         *
         *     Needs the right `webhook.manage`. May be sent again: done twice it does no more than once.
         */
        post: operations["rotateWebhookSecret"];
    };
    "/webhooks/{id}/test": {
        /**
         * Send a test
         * @description An event of the type `webhook.test`, signed and tried again like all others.
         *
         *     Needs the right `webhook.manage`. Needs an `Idempotency-Key`: a repeat of the key gets the answer of the first.
         */
        post: operations["testWebhook"];
    };
}
export interface webhooks {
    "estimate.decided": {
        /**
         * An estimate was answered
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:estimate.decided"];
    };
    "incident.raised": {
        /**
         * An incident was raised
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:incident.raised"];
    };
    "incident.resolved": {
        /**
         * An incident was resolved
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:incident.resolved"];
    };
    "request.commented": {
        /**
         * A request was commented on
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:request.commented"];
    };
    "request.created": {
        /**
         * A request was taken in
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:request.created"];
    };
    "request.ended": {
        /**
         * A request has ended
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:request.ended"];
    };
    "request.status-changed": {
        /**
         * The status of a request changed
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:request.status-changed"];
    };
    "task.cancelled": {
        /**
         * A task was cancelled
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:task.cancelled"];
    };
    "task.completed": {
        /**
         * A task was completed
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:task.completed"];
    };
    "task.created": {
        /**
         * A task was created
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:task.created"];
    };
    "task.overdue": {
        /**
         * A task is overdue
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:task.overdue"];
    };
    "webhook.test": {
        /**
         * A test
         * @description Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.
         */
        post: operations["webhook:webhook.test"];
    };
}
export interface components {
    schemas: {
        Accepted: {
            /**
             * @description `done`: the diagram has taken it; `queued`: it takes it as soon as it runs
             * @enum {string}
             */
            status: "done" | "queued";
        };
        AccessToken: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends by itself (Instant in UTC)
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What its person calls it */
            name: string;
            /** @description When it was revoked; null: it holds (Instant in UTC) */
            revokedAt: string | null;
            /** @description The rights that it may use, as far as its person has them at that moment */
            scopes: ("request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage")[];
            /** @description When it was last used, to the minute; null: never (Instant in UTC) */
            usedAt: string | null;
            /** @description Address that it was last used from; null: never */
            usedFrom: string | null;
        };
        Agency: {
            /** @description Whether it is in use */
            active: boolean;
            /** @description Its code */
            code: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its name */
            name: string;
            /** @description How many active people it has */
            people: number;
            /** @description Phone number, E.164; masked for whoever may not see it */
            phone: string | null;
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
        };
        AuditEntry: {
            /** @description For whom the person did it who stood in for them; null: for themselves */
            actingFor: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
            /** @description What was done */
            action: string;
            /** @description Who did it; null: the system */
            actor: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Name to sign in by */
                login: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
            /** @description Address that the request came from */
            address: string | null;
            /** @description What the row is, as far as it is recorded */
            after: unknown;
            /**
             * Format: date-time
             * @description When it happened (Instant in UTC)
             */
            at: string;
            /** @description What the row was, as far as it is recorded */
            before: unknown;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What the task was completed with; null: it was none */
            outcome: components["schemas"]["Label"] | null;
            /** @description The request; null: none */
            request: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /** @description What it was done to: request, task, user, role, setting … */
            resource: string;
            /** @description Which of them */
            resourceId: string;
            /** @description Role under which it was done */
            role: string | null;
            /** @description The task that it was done by; null: by none */
            task: components["schemas"]["Label"] | null;
            /** @description The personal token that acted on behalf of the person; null: none */
            token: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: string;
            } | null;
        };
        BackTest: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description How many of them are done */
            done: number;
            /** @description When it ended; null: it is under way (Instant in UTC) */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description Requests that ended from this instant on (Instant in UTC)
             */
            from: string;
            /** @description Hash of its content */
            hash: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Id of the process */
            process: string;
            /**
             * @description `running`, `done`, `cancelled`, or `failed`: it broke off
             * @enum {string}
             */
            state: "running" | "done" | "cancelled" | "failed";
            /** @description What came of them so far */
            summary: components["schemas"]["BackTestSummary"];
            /**
             * Format: date-time
             * @description Requests that ended before this instant (Instant in UTC)
             */
            to: string;
            /** @description How many requests it is about */
            total: number;
            /** @description The deployed version; null: a diagram that was sent */
            version: number | null;
        };
        BackTestOutcome: {
            /** @description Where it would have ended; null: at no end event */
            end: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
            } | null;
            /**
             * @description `same`: it ends where it ended; `different`: elsewhere; `undetermined`: nobody can tell; `incident`: it could not go on; `unreadable`: its log does not lead to where it ended
             * @constant
             */
            is: "same";
        } | {
            /** @description Where it would have ended; null: at no end event */
            end: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
            } | null;
            /**
             * @description `same`: it ends where it ended; `different`: elsewhere; `undetermined`: nobody can tell; `incident`: it could not go on; `unreadable`: its log does not lead to where it ended
             * @constant
             */
            is: "different";
            /** @description Where it ended; null: at no end event */
            was: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
            } | null;
        } | {
            /** @description Where it cannot be told any further, or could not go on */
            at: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
            };
            /**
             * @description `same`: it ends where it ended; `different`: elsewhere; `undetermined`: nobody can tell; `incident`: it could not go on; `unreadable`: its log does not lead to where it ended
             * @constant
             */
            is: "undetermined";
            /**
             * @description `no-answer`: nobody was asked this then; `no-message`: it waits for what did not come then; `operator`: somebody moved it by hand; `runaway`: it goes on without end; `unfinished`: the log ends before
             * @enum {string}
             */
            why: "no-answer" | "no-message" | "operator" | "runaway" | "unfinished";
        } | {
            /** @description Where it cannot be told any further, or could not go on */
            at: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
            };
            /** @description Code of the incident */
            code: string;
            /**
             * @description `same`: it ends where it ended; `different`: elsewhere; `undetermined`: nobody can tell; `incident`: it could not go on; `unreadable`: its log does not lead to where it ended
             * @constant
             */
            is: "incident";
        } | {
            /**
             * @description `same`: it ends where it ended; `different`: elsewhere; `undetermined`: nobody can tell; `incident`: it could not go on; `unreadable`: its log does not lead to where it ended
             * @constant
             */
            is: "unreadable";
        };
        BackTestResult: {
            /**
             * Format: date-time
             * @description When it ended (Instant in UTC)
             */
            endedAt: string;
            /**
             * Format: uuid
             * @description The process that ran then (UUID)
             */
            instance: string;
            /** @description What would have become of it */
            outcome: components["schemas"]["BackTestOutcome"];
            /** @description Ids of elements and flows of the version tried, as it would have gone through them */
            path: string[];
            /** @description The request; null: none */
            request: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /** @description From start to end; null: its end is not known */
            took: {
                /** @description Milliseconds that it would have taken */
                after: number;
                /** @description Milliseconds that it took; null: its beginning is not known */
                before: number | null;
            } | null;
            /** @description For each task and service how long was waited for it */
            waited: {
                /** @description How often it was done, and would have been */
                done: {
                    /** @description How often it would have been */
                    after: number;
                    /** @description How often it was */
                    before: number;
                };
                /**
                 * @description Whether it is a task or a service
                 * @enum {string}
                 */
                for: "task" | "service";
                /** @description Task type, or topic of the service */
                name: string;
                /** @description Milliseconds */
                waited: {
                    /** @description Milliseconds that would have been */
                    after: number;
                    /** @description Milliseconds that were */
                    before: number;
                };
            }[];
        };
        BackTestSummary: {
            /** @description How many would have come elsewhere */
            different: number;
            /** @description How many would have had an incident */
            incident: number;
            /** @description Where the others came to, the most frequent first */
            outcomes: {
                /** @description Where they came to */
                outcome: components["schemas"]["BackTestOutcome"];
                /** @description How many of them */
                requests: number;
            }[];
            /** @description How many would have come to where they came */
            same: number;
            /** @description Over those whose end is known: how each task and service would have been done and waited for */
            tasks: {
                /** @description How often it was done, and would have been */
                done: {
                    /** @description How often it would have been */
                    after: number;
                    /** @description How often it was */
                    before: number;
                };
                /** @description In how many requests it would have been done less often */
                fewer: number;
                /**
                 * @description Whether it is a task or a service
                 * @enum {string}
                 */
                for: "task" | "service";
                /** @description In how many requests it would have been done more often */
                more: number;
                /** @description Task type, or topic of the service */
                name: string;
                /** @description Milliseconds */
                waited: {
                    /** @description Milliseconds that would have been */
                    after: number;
                    /** @description Milliseconds that were */
                    before: number;
                };
            }[];
            /** @description Mean of milliseconds from start to end, over those whose end is known */
            took: {
                /** @description Milliseconds that it would have taken */
                after: number;
                /** @description Milliseconds that it took; null: its beginning is not known */
                before: number;
            } | null;
            /** @description How many cannot be told: they ask for an answer that nobody gave then */
            undetermined: number;
            /** @description How many have a log that does not lead to where they ended */
            unreadable: number;
        };
        Branch: {
            /** @description Whether it is in use */
            active: boolean;
            /** @description Its code */
            code: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description What it is: the head office, a branch, a regional office above branches, or a branch that stands for agencies
             * @enum {string}
             */
            kind: "head-office" | "branch" | "regional-office" | "agent";
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description The branch that it belongs to; null: none */
            parent: {
                /** @description Its code */
                code: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description IANA time zone */
            timeZone: string;
        };
        BranchRow: {
            /** @description Whether it is in use */
            active: boolean;
            /** @description How many agencies it has that are in use */
            agents: number;
            /** @description Its code */
            code: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description What it is: the head office, a branch, a regional office above branches, or a branch that stands for agencies
             * @enum {string}
             */
            kind: "head-office" | "branch" | "regional-office" | "agent";
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description The branch that it belongs to; null: none */
            parent: {
                /** @description Its code */
                code: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
            /** @description How many active people work there */
            people: number;
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description IANA time zone */
            timeZone: string;
            /** @description How many units it has that are in use */
            units: number;
        };
        CompletedTask: {
            /** @description Tasks of the same request that are mine now */
            mine: components["schemas"]["Task"][];
            /** @description What I would do next: a task of this request, else the first of my list; null: nothing is left */
            next: components["schemas"]["Task"] | null;
            /**
             * Format: uuid
             * @description The task (UUID)
             */
            taskId: string;
        };
        CompleteTask: {
            /** @description One of the names of its `outcomes` */
            outcome: string;
            /**
             * Format: uuid
             * @description Made by the client, one for each click: a repeat of the same one is answered like the first (UUID)
             */
            submissionId: string;
            /** @description What the form holds, by field, as its schema has it */
            values: {
                [key: string]: unknown;
            };
        };
        CreatedRequest: {
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Number of the request */
            no: string;
            /** @description Its first task, where it is mine; null: it is not, or not there yet */
            task: components["schemas"]["Task"] | null;
            /** @description Code by which the customer asks for it */
            trackingCode: string;
        };
        Decision: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description Id of the decision */
            decision: string;
            /** @description Id of the definitions that it is written in */
            file: string;
            /** @description Version of these */
            fileVersion: number;
            /** @description Hash of its content */
            hash: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Number of the version */
            version: number;
        };
        DecisionDetail: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description Id of the decision */
            decision: string;
            /** @description Id of the definitions that it is written in */
            file: string;
            /** @description Version of these */
            fileVersion: number;
            /** @description Hash of its content */
            hash: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Number of the version */
            version: number;
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml: string;
        };
        DeployedDecisions: {
            /** @description Decisions */
            decisions: {
                /** @description Whether it is a new version; diagrams that are deployed from now on ask it */
                changed: boolean;
                /** @description Id of the decision */
                decision: string;
                /** @description Number of the version */
                version: number;
            }[];
            /** @description Id of its definitions */
            file: string;
            /** @description What is wrong or doubtful in it */
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Whether it is what was deployed already: no new version was made */
            unchanged: boolean;
            /** @description Number of the version */
            version: number;
        };
        Deployment: {
            /** @description What is wrong or doubtful in it */
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Id of the process */
            process: string;
            /** @description Processes that call the new version from now on */
            relinked: {
                /** @description Id of the process */
                process: string;
                /** @description Number of the version */
                version: number;
            }[];
            /** @description Whether every run can end, as the proof found; null: it did not come to an answer */
            sound: boolean | null;
            /** @description Whether it is what was deployed already: no new version was made */
            unchanged: boolean;
            /** @description Number of the version */
            version: number;
        };
        Estimate: {
            /** @description What others than the customer pay of it (Amount in rial, digits only) */
            covered: string;
            /** @description What the customer pays of it (Amount in rial, digits only) */
            customerTotal: string;
            /** @description When it was answered; null: not yet (Instant in UTC) */
            decidedAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its lines */
            lines: components["schemas"]["EstimateLine"][];
            /** @description Counts the estimates of a request, from 1 */
            number: number;
            /** @description `draft`; `sent`: the customer is asked; `approved`, `partly-approved`, `rejected`; `expired`: nobody answered in time; `none-needed`; `withdrawn` */
            state: string;
        };
        EstimateLine: {
            /** @description Quantity times price (Amount in rial, digits only) */
            amount: string;
            /**
             * @description Who pays for it
             * @enum {string}
             */
            billCode: "warranty" | "contract" | "goodwill" | "no-charge" | "customer" | "paid-commitment" | "recover";
            /** @description Code in the catalogue; null: it is not of the catalogue */
            code: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description What it is for: work, a part, a journey, an expense
             * @enum {string}
             */
            kind: "service" | "part" | "travel" | "expense";
            /** @description Price of one, in rial (Amount in rial, digits only) */
            price: string;
            /** @description How much of it (Decimal quantity) */
            quantity: string;
            /**
             * @description Proposed and answered; of a part also how far it is: reserved, issued, fitted, returned or withdrawn
             * @enum {string}
             */
            state: "proposed" | "approved" | "rejected" | "reserved" | "issued" | "fitted" | "returned" | "withdrawn";
            /** @description What it is, in words */
            title: string;
        };
        Fact: {
            /** @description Whether it stands first, since the decision hangs on it */
            decides: boolean;
            /** @description Which fact it is */
            key: string;
            /**
             * @description How `text` is to be shown: as it stands, as an amount in rial, a day, an instant, a phone or serial number; or that `value` says it
             * @enum {string}
             */
            kind: "text" | "money" | "date" | "instant" | "label" | "phone" | "serial";
            /** @description What it is called */
            label: components["schemas"]["Label"];
            /** @description What it is, as `kind` says; null: `value` says it */
            text: string | null;
            /** @description What it is, in both languages; null: `text` says it */
            value: components["schemas"]["Label"] | null;
        };
        FieldError: {
            /** @description What is wrong with it */
            code: string;
            /** @description What goes into the text of the code */
            params?: {
                [key: string]: unknown;
            };
            /** @description Path of the field, with dots */
            path: string;
        };
        Finding: {
            /** @description Ids of elements in the diagram */
            elements: string[];
            /** @description What it says, in English, for whoever looks for the cause */
            message: string;
            /** @description Whether no shorter way leads there */
            minimal?: boolean;
            /** @description What goes into the text of the code */
            params: {
                [key: string]: unknown;
            };
            /** @description What it is: names the text `engine.finding.<rule>`, which `params` goes into */
            rule: string;
            /**
             * @description `error`: it is not deployed; `warning`: it is, and somebody should look; `info`
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /** @description What happens, step by step, on the way to what the proof found */
            trace?: {
                /** @description The boundary event that takes it */
                caught?: string;
                /**
                 * @description There, since the diagram leaves open which way is taken
                 * @constant
                 */
                choice?: true;
                /** @description Id of the element in the diagram */
                element: string;
                /** @description Ids of sequence flows */
                flows?: string[];
                /** @description How many instances begin */
                instances?: number;
                /** @description What happens: a start, a task that ends, a branch that is taken … */
                kind: string;
            }[];
        };
        Form: {
            /** @description JSON Schema (draft-07) of the values */
            schema: {
                [key: string]: unknown;
            };
            /** @description How the fields are shown */
            ui: {
                /** @description How each field is shown, by its name */
                fields: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                /** @description Names of the fields, in the order in which they are shown */
                order: string[];
                /** @description Titles of the parts of the form, by their keys */
                sections?: {
                    [key: string]: components["schemas"]["Label"];
                };
            };
            /** @description Version of the form: an answer to another one is refused */
            version: number;
        };
        Import: {
            /** @description How many were there before and are another now */
            changed: number;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description How many rows are done, with those that were there before */
            done: number;
            /** @description The first rows that were wrong, with why */
            errors: {
                /** @description What is wrong with it */
                code: string;
                /** @description What is wrong with which cell */
                faults: {
                    /** @description What is wrong with it */
                    code: string;
                    /** @description Key of the column; null: the row as a whole */
                    column: string | null;
                    /** @description What goes into the text of the code */
                    params: {
                        [key: string]: unknown;
                    };
                }[];
                /** @description What goes into the text of the code */
                params: {
                    [key: string]: unknown;
                };
                /** @description Number of the row, the header being 1 */
                row: number;
            }[];
            /** @description How many rows were wrong */
            failed: number;
            /** @description Name of the file */
            file: string;
            /** @description When it ended; null: it is under way (Instant in UTC) */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description What is imported
             * @enum {string}
             */
            kind: "requests" | "parties" | "items" | "serials";
            /** @description How many of them were there before and were not made twice */
            known: number;
            /**
             * @description Whether it was tried only
             * @enum {string}
             */
            mode: "dry-run" | "run";
            /** @description The file as it begins, and which column is what; null for a file that says so itself */
            preview: {
                /** @description Headings of the file */
                header: string[];
                /** @description Place of each column in the file, from 0 */
                mapping: {
                    [key: string]: number;
                };
                /** @description Its first rows */
                rows: string[][];
            } | null;
            /**
             * @description `waiting`: it is not said yet which column is what; `running`; `checked`: it was tried, and nothing came in; `done`; `cancelled`; `failed`
             * @enum {string}
             */
            state: "waiting" | "running" | "checked" | "done" | "cancelled" | "failed";
            /** @description How many rows the file has; null: not counted yet */
            total: number | null;
        };
        Incident: {
            /** @description Why it could not go on, as a code */
            code: string;
            /** @description Id of the element in the diagram */
            element: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What it says, in English, for whoever looks for the cause */
            message: string;
            /** @description Id of the process */
            process: string;
            /**
             * Format: date-time
             * @description When it was raised (Instant in UTC)
             */
            raisedAt: string;
            /** @description The request; null: none */
            request: {
                /** @description The device */
                device: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /** @description What the diagram calls the element; null: it has no name */
            title: components["schemas"]["Label"] | null;
        };
        Instance: {
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Steps that could not go on */
            incidents: {
                /** @description Why it could not go on, as a code */
                code: string;
                /** @description Id of the element in the diagram */
                element: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description What it says, in English, for whoever looks for the cause */
                message: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /**
                 * Format: date-time
                 * @description When it was raised (Instant in UTC)
                 */
                raisedAt: string;
            }[];
            /** @description Joins that wait for more */
            joins: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description Id of the sequence flow that they came by */
                flow: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description Which run of its sub-process it belongs to */
                scope: string;
                /** @description How many tokens wait there */
                tokens: number;
            }[];
            /** @description Id of the process */
            process: string;
            /** @description Counts its steps: a move goes on from the one that was seen */
            seq: number;
            /**
             * @description `starting`: its first step is still to come; `active`; `completed`; `void`: it was called off
             * @enum {string}
             */
            status: "starting" | "active" | "completed" | "void";
            /** @description Where its tokens stand */
            tokens: {
                /** @description Which run of the element: moves name it */
                activity: string;
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description Which run of its sub-process it belongs to */
                scope: string;
                /**
                 * @description What it waits for: a task, a service, an event, what runs within it, or somebody who mends an incident
                 * @enum {string}
                 */
                waitsFor: "task" | "service" | "event" | "inner" | "incident";
            }[];
            /** @description What its variables are, by name */
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description Number of the version */
            version: number;
            /** @description Events that it waits for */
            waits: {
                /**
                 * Format: date-time
                 * @description When it fires (Instant in UTC)
                 */
                due?: string;
                /** @description Id of the element in the diagram */
                element: string;
                /** @description Value by which a message finds it */
                key?: string;
                /**
                 * @description `timer`, `message`, `signal` or `condition`
                 * @enum {string}
                 */
                kind: "timer" | "message" | "signal" | "condition";
                /** @description Name of the message */
                message?: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description Key of the setting that gave the time */
                setting?: string;
                /** @description Name of the signal */
                signal?: string;
            }[];
        };
        InstanceDetail: {
            /** @description When it ended; null: it runs (Instant in UTC) */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description How many steps could not go on */
            incidents: number;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Incidents that are open */
            openIncidents: {
                /** @description Why it could not go on, as a code */
                code: string;
                /** @description Id of the element in the diagram */
                element: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description What it says, in English, for whoever looks for the cause */
                message: string;
                /**
                 * Format: date-time
                 * @description When it was raised (Instant in UTC)
                 */
                raisedAt: string;
                /** @description What the diagram calls the element; null: it has no name */
                title: components["schemas"]["Label"] | null;
            }[];
            /** @description How many open tasks */
            openTasks: number;
            /** @description Id of the process */
            process: string;
            /** @description The request; null: none */
            request: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /**
             * Format: date-time
             * @description When it began (Instant in UTC)
             */
            startedAt: string;
            /** @description Who started it; null: a message, a signal, a time or another process */
            startedBy: components["schemas"]["Person"] | null;
            /**
             * @description `starting`: its first step is still to come; `active`; `completed`; `void`: it was called off
             * @enum {string}
             */
            status: "starting" | "active" | "completed" | "void";
            /** @description Its open tasks */
            tasks: {
                /** @description Whose it is; null: the team’s */
                assignee: components["schemas"]["Person"] | null;
                /**
                 * Format: date-time
                 * @description When it was made (Instant in UTC)
                 */
                createdAt: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Key of the role */
                role: string;
                /** @description How much of its time has passed; null: it has no limit */
                sla: components["schemas"]["Sla"] | null;
                /** @description What is to be done, as the diagram calls it */
                title: components["schemas"]["Label"];
            }[];
            /** @description Number of the version */
            version: number;
        };
        InstanceRow: {
            /** @description When it ended; null: it runs (Instant in UTC) */
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description How many steps could not go on */
            incidents: number;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description How many open tasks */
            openTasks: number;
            /** @description Id of the process */
            process: string;
            /** @description The request; null: none */
            request: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /**
             * Format: date-time
             * @description When it began (Instant in UTC)
             */
            startedAt: string;
            /** @description Who started it; null: a message, a signal, a time or another process */
            startedBy: components["schemas"]["Person"] | null;
            /**
             * @description `starting`: its first step is still to come; `active`; `completed`; `void`: it was called off
             * @enum {string}
             */
            status: "starting" | "active" | "completed" | "void";
            /** @description Number of the version */
            version: number;
        };
        JsonValue: unknown;
        Label: {
            /** @description In English */
            en: string;
            /** @description In Persian */
            fa: string;
        };
        ListCount: {
            /** @description How many rows */
            count: number;
            /** @description There are at least so many: counting stopped there */
            more: boolean;
        };
        ListedTask: {
            /** @description In whose place it is mine, or was done: somebody who is away */
            actingFor: components["schemas"]["Person"] | null;
            /** @description The agency; null: none */
            agent: string | null;
            /** @description Whose it is; null: the team’s */
            assignee: components["schemas"]["Person"] | null;
            /** @description The branch */
            branch: components["schemas"]["Label"];
            /** @description When it was completed; null: it is open, or was cancelled (Instant in UTC) */
            completedAt: string | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description When somebody wants to look after it again; null: nobody has said */
            followUpAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description From 0, low, to 3, urgent */
            priority: number;
            /** @description Id of the process */
            process: components["schemas"]["Label"];
            /** @description The request; null: none */
            request: {
                /** @description Brand */
                brand: string | null;
                /** @description Name of the customer */
                customer: string;
                /** @description The device */
                device: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
                /** @description Serial number */
                serial: string | null;
                /**
                 * @description Its status
                 * @enum {string}
                 */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                /** @description What it waits for within its status; null: nothing in particular */
                subStatus: string | null;
            } | null;
            /** @description Key of the role */
            role: string;
            /** @description Its place among several of the same step; null: there is one */
            several: {
                /** @description Which of them it is, from 1 */
                number: number;
                /** @description How many of them there are */
                total: number;
            } | null;
            /** @description How much of its time has passed; null: it has no limit */
            sla: components["schemas"]["Sla"] | null;
            /**
             * @description How it stands
             * @enum {string}
             */
            state: "open" | "completed" | "cancelled";
            /** @description Type of the task */
            taskType: string;
            /** @description The technician whose it is; null: nobody’s yet */
            technician: components["schemas"]["Person"] | null;
            /** @description Its title */
            title: components["schemas"]["Label"];
            /** @description Whether I have not seen it yet */
            unread: boolean;
        };
        Me: {
            /** @description The agency; null: none (UUID) */
            agentId: string | null;
            /** @description The branch */
            branch: {
                /** @description Its code */
                code: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            };
            /** @description Sent back in `X-CSRF-Token` on every write */
            csrfToken: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Name to sign in by */
            login: string;
            /** @description Areas of the menu that the person has */
            modules: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Whether the password is good once and must be changed first */
            oneTimePassword: boolean;
            /** @description How they like the interface */
            preferences: components["schemas"]["Preferences"];
            /** @description What the person may do at all */
            rights: ("request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage")[];
            /** @description What the roles of the company are called */
            roleNames: {
                /** @description Whether it is in use */
                active: boolean;
                /** @description Its key */
                key: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            }[];
            /** @description Keys of the roles */
            roles: string[];
            /** @description The unit; null: none */
            unit: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
        };
        Migration: {
            /** @description So many first; then it waits for a go. Null: all */
            canary: number | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system (UUID) */
            createdBy: string | null;
            /** @description When it ended; null: it is under way (Instant in UTC) */
            finishedAt: string | null;
            /** @description Version that they are moved from */
            from: number;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description `migrate`, or `undo`: it takes another one back
             * @enum {string}
             */
            kind: "migrate" | "undo";
            /** @description How many are still to be moved */
            left: number;
            /** @description How many were moved */
            moved: number;
            /** @description Id of the process */
            process: string;
            /** @description Why, in the words of whoever did it */
            reason: string;
            /** @description How many could not be moved and stayed */
            refused: number;
            /**
             * @description `running`; `waiting`: the first are moved, and somebody has to say go; `paused`; `stopped`: the rest stays; `done`
             * @enum {string}
             */
            state: "running" | "waiting" | "paused" | "stopped" | "done";
            /** @description Version that they are moved to */
            to: number;
            /** @description How many it is about */
            total: number;
            /** @description The batch that it takes back; null: none (UUID) */
            undoOf: string | null;
        };
        MigrationItem: {
            /** @description When it was tried; null: not yet (Instant in UTC) */
            at: string | null;
            /** @description Code for why it stayed; null: it did not */
            code: string | null;
            /**
             * Format: uuid
             * @description The running process; of a request its main one has the id of the request (UUID)
             */
            instance: string;
            /** @description Why not */
            reasons: components["schemas"]["MigrationReason"][];
            /** @description The request; null: none */
            request: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
            } | null;
            /**
             * @description Whether it is still to be moved, was moved, or could not be
             * @enum {string}
             */
            state: "left" | "moved" | "refused";
        };
        MigrationPreview: {
            /** @description How it would stand; null: it cannot be moved */
            after: {
                /** @description Steps that cannot go on then */
                incidents: {
                    /** @description Why it could not go on, as a code */
                    code: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description The incident */
                    incident: string;
                }[];
                /** @description Messages and signals that it waits for */
                subscriptions: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Value by which a message finds it; null: a signal, which has none */
                    key: string | null;
                    /** @description Message or signal */
                    kind: string;
                    /** @description Which wait it is */
                    subscription: string;
                }[];
                /** @description Its open tasks then */
                tasks: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Task type, or topic of the service */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
                /** @description Timers */
                timers: {
                    /** @description When it fires; null: it is computed when it is armed (Instant in UTC) */
                    due: string | null;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Name of the timer */
                    timer: string;
                }[];
                /** @description Where its tokens would stand */
                tokens: {
                    /** @description Which run of the element: moves name it */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it waits for: a task, a service, an event, what runs within it, or somebody who mends an incident */
                    waitsFor: string;
                }[];
                /** @description Joins that would wait for more tokens */
                waiting: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Id of the sequence flow that they came by */
                    flow: string;
                    /** @description How many tokens wait there */
                    tokens: number;
                }[];
            } | null;
            /** @description How it stands; null: it cannot be moved */
            before: {
                /** @description Steps that could not go on */
                incidents: {
                    /** @description Why it could not go on, as a code */
                    code: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description The incident */
                    incident: string;
                }[];
                /** @description Messages and signals that it waits for */
                subscriptions: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Value by which a message finds it; null: a signal, which has none */
                    key: string | null;
                    /** @description Message or signal */
                    kind: string;
                    /** @description Which wait it is */
                    subscription: string;
                }[];
                /** @description Its open tasks */
                tasks: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Task type, or topic of the service */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
                /** @description Timers */
                timers: {
                    /** @description When it fires; null: it is computed when it is armed (Instant in UTC) */
                    due: string | null;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Name of the timer */
                    timer: string;
                }[];
                /** @description Where its tokens stand */
                tokens: {
                    /** @description Which run of the element: moves name it */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it waits for: a task, a service, an event, what runs within it, or somebody who mends an incident */
                    waitsFor: string;
                }[];
                /** @description Joins that wait for more tokens */
                waiting: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Id of the sequence flow that they came by */
                    flow: string;
                    /** @description How many tokens wait there */
                    tokens: number;
                }[];
            } | null;
            /**
             * Format: uuid
             * @description The running process (UUID)
             */
            instance: string;
            /** @description Why not */
            reasons: components["schemas"]["MigrationReason"][];
        };
        MigrationReason: {
            /** @description The reason: names the text `migration.<code>`, which `params` goes into */
            code: string;
            /** @description Id of the element in the diagram */
            element: string;
            /** @description What goes into the text of the code */
            params: {
                [key: string]: unknown;
            };
        };
        Move: {
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "cancel-token";
            /** @description Run of an activity, or a token that waits at a join */
            token: string | {
                /** @description Id of the sequence flow that it came by */
                flow: string;
                /** @description Id of the join that it waits at */
                join: string;
                /** @description Which run of its sub-process */
                scope: string;
            };
        } | {
            /** @description Id of the element in the diagram */
            element: string;
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "start-element";
            /** @description Which run of its sub-process, where there are several */
            scope?: string;
            /** @description Variables that are put right with it, by name */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "set-variables";
            /** @description Which run of its sub-process, where there are several */
            scope?: string;
            /** @description Variables that are put right with it, by name */
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /**
             * Format: uuid
             * @description The incident (UUID)
             */
            incident: string;
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "retry-incident";
            /** @description Variables that are put right with it, by name */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /** @description Sequence flow that it goes on by, where a gateway could not decide */
            flow?: string;
            /**
             * Format: uuid
             * @description The incident (UUID)
             */
            incident: string;
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "skip-incident";
            /** @description Variables that are put right with it, by name */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        } | {
            /** @description Run of the step that it is sent back to, of `GET /instances/{id}/visits` */
            activity: string;
            /**
             * @description `cancel-token`: takes a token away; `start-element`: puts one; `set-variables`; `retry-incident`; `skip-incident`: goes on behind it; `rewind`: sends back to a step that was left
             * @constant
             */
            kind: "rewind";
            /**
             * @description Names of reversals, of those that the preview offers, that are done with it
             * @default []
             */
            reverse?: string[];
        };
        MovePreview: {
            /** @description Incidents that would begin and end */
            incidents: {
                /** @description What begins */
                begins: {
                    /** @description Why it could not go on, as a code */
                    code: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description The incident */
                    incident: string;
                    /** @description Name of the message; of an incident, what it says in English */
                    message: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
                /** @description What ends */
                ends: {
                    /** @description Why it could not go on, as a code */
                    code: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description The incident */
                    incident: string;
                    /** @description Name of the message; of an incident, what it says in English */
                    message: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
            };
            /** @description The process ends with it */
            over: boolean;
            /** @description Documents that can be reversed with it */
            reversals: {
                /** @description Name that a move names it by */
                name: string;
                /** @description What it takes back, as people call it */
                title: components["schemas"]["Label"];
            }[];
            /** @description Messages and signals that would be sent */
            sent: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description Value by which it finds who waits for it */
                key?: string;
                /** @description Name of the message */
                message?: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description Name of the signal */
                signal?: string;
            }[];
            /** @description Counts its steps: sent back with the move */
            seq: number;
            /** @description Automatic steps that would begin and end */
            services: {
                /** @description What begins */
                begins: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What the diagram calls it; null: it has no name */
                    title: components["schemas"]["Label"] | null;
                    /** @description Topic of the service */
                    topic: string;
                }[];
                /** @description What ends */
                ends: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What the diagram calls it; null: it has no name */
                    title: components["schemas"]["Label"] | null;
                    /** @description Topic of the service */
                    topic: string;
                }[];
            };
            /** @description Statuses that it would get, one after the other */
            statuses: {
                /**
                 * @description Whether its time runs, stands, or is over
                 * @enum {string}
                 */
                clock: "run" | "pause" | "stop";
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description The status */
                status: string;
                /** @description What it waits for within its status; null: nothing in particular */
                subStatus?: string;
            }[];
            /** @description What was done behind the step that it is sent back to, and is not undone by that */
            stays: {
                /**
                 * Format: date-time
                 * @description When it happened (Instant in UTC)
                 */
                at: string;
                /** @description Id of the element in the diagram */
                element: string;
                /**
                 * @description What was done: a task or a service, or a message or signal that was sent
                 * @enum {string}
                 */
                kind: "task" | "service" | "message" | "signal";
                /** @description What the diagram calls the element */
                name: {
                    /** @description In English */
                    en: string;
                    /** @description In Persian */
                    fa: string;
                };
                /** @description Names of the reversals that can be done about it */
                reversals: string[];
                /** @description What the diagram calls it; null: it has no name */
                title: components["schemas"]["Label"] | null;
                /** @description Task type, topic, message or signal */
                what: string;
            }[];
            /** @description Tasks that would begin and end */
            tasks: {
                /** @description What begins */
                begins: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Who may not do it, since they did another step */
                    shutOut: {
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                    }[];
                    /** @description Type of the task */
                    taskType: string;
                    /** @description What the diagram calls it; null: it has no name */
                    title: components["schemas"]["Label"] | null;
                }[];
                /** @description What ends */
                ends: {
                    /** @description Which run of the element */
                    activity: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Type of the task */
                    taskType: string;
                    /** @description What the diagram calls it; null: it has no name */
                    title: components["schemas"]["Label"] | null;
                }[];
            };
            /** @description Tokens that would begin and end */
            tokens: {
                /** @description What begins */
                begins: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
                /** @description What ends */
                ends: {
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                }[];
            };
            /** @description Waits for events that would begin and end */
            waits: {
                /** @description What begins */
                begins: {
                    /**
                     * Format: date-time
                     * @description When it fires (Instant in UTC)
                     */
                    due?: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Value by which a message finds it */
                    key?: string;
                    /**
                     * @description `timer`, `message`, `signal` or `condition`
                     * @enum {string}
                     */
                    kind: "timer" | "message" | "signal" | "condition";
                    /** @description Name of the message; of an incident, what it says in English */
                    message?: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Key of the setting that gives the time */
                    setting?: string;
                    /** @description Name of the signal */
                    signal?: string;
                }[];
                /** @description What ends */
                ends: {
                    /**
                     * Format: date-time
                     * @description When it would have fired (Instant in UTC)
                     */
                    due?: string;
                    /** @description Id of the element in the diagram */
                    element: string;
                    /** @description Value by which a message found it */
                    key?: string;
                    /**
                     * @description `timer`, `message`, `signal` or `condition`
                     * @enum {string}
                     */
                    kind: "timer" | "message" | "signal" | "condition";
                    /** @description Name of the message; of an incident, what it says in English */
                    message?: string;
                    /** @description What the diagram calls the element */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Key of the setting that gave the time */
                    setting?: string;
                    /** @description Name of the signal */
                    signal?: string;
                }[];
            };
        };
        NewBackTest: {
            /**
             * Format: date-time
             * @description Requests that ended from this instant on; without it within thirty days (Instant in UTC)
             */
            from?: string;
            /**
             * @description Element of the old version → element of the new one
             * @default {}
             */
            mapping?: {
                [key: string]: string | null;
            };
            /**
             * @description The newest so many
             * @default 1000
             */
            most?: number;
            /**
             * Format: date-time
             * @description Requests that ended before this instant; without it until now (Instant in UTC)
             */
            to?: string;
            /** @description A deployed version; else `xml` */
            version?: number;
            /** @description A diagram that is not deployed; else `version` */
            xml?: string;
        };
        NewDecisions: {
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml: string;
        };
        NewDeployment: {
            /** @description Why it is deployed in spite of its warnings */
            reason?: string;
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml: string;
        };
        NewInstance: {
            /** @description Id of the start event, where there are several */
            event?: string;
            /**
             * Format: uuid
             * @description The request; null: none (UUID)
             */
            requestId?: string;
            /**
             * @description What its variables begin with, by name
             * @default {}
             */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        NewMigration: {
            /** @description So many first; then it waits for a go. Null: all */
            canary?: number;
            /**
             * @description Which of them; without it all that run
             * @default {}
             */
            filter?: {
                /** @description Those that stand on one of these elements */
                elements?: string[];
                /** @description Those with these ids */
                instances?: string[];
                /** @description Those in one of these statuses */
                statuses?: string[];
            };
            /** @description Version that they are moved from */
            from: number;
            /** @description Element of the old version → element of the new one */
            mapping: {
                [key: string]: string | null;
            };
            /** @description Id of the process */
            process: string;
            /** @description Why, in the words of whoever did it */
            reason: string;
            /**
             * @description Timers that are computed afresh: all, or those of these elements of the new version; the others keep the time that they have left
             * @default false
             */
            recompute?: boolean | string[];
            /** @description Version that they are moved to */
            to: number;
        };
        NewMove: {
            /** @description What is done */
            move: components["schemas"]["Move"];
            /** @description Why, in the words of whoever did it */
            reason: string;
            /** @description `seq` of the preview: refused when the instance has moved since */
            seq?: number;
        };
        NewPlan: {
            /** @description Why it is deployed in spite of its warnings */
            reason?: string;
            /** @description The older version that it brings back; null: none */
            restores?: {
                /** @description Id of the process */
                process: string;
                /** @description Number of the version */
                version: number;
            };
            /**
             * Format: date-time
             * @description When it is deployed (Instant in UTC)
             */
            startsAt: string;
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml?: string;
        };
        NewRequest: {
            /**
             * @description What came with the device
             * @default []
             */
            accessories?: string[];
            /**
             * Format: uuid
             * @description The agency; null: none (UUID)
             */
            agentId?: string;
            /** @description Brand, in words */
            brandText?: string;
            /**
             * @description How it came
             * @enum {string}
             */
            channel: "counter" | "phone" | "portal" | "agent" | "list" | "import";
            /** @description What the device looks like */
            condition?: string;
            /** @description Up to so much the customer agreed beforehand; null: to nothing (Amount in rial, digits only) */
            costCeiling?: string;
            /** @description The customer */
            customer?: {
                /** @description Name of the customer */
                name: string;
                /** @description National id, ten digits */
                nationalId?: string;
                /** @description Phone number, E.164; masked for whoever may not see it (Phone number, E.164) */
                phone?: string;
            };
            /**
             * Format: uuid
             * @description The customer (UUID)
             */
            customerId?: string;
            /** @description What another system calls it; null: it has none */
            externalId?: string;
            /**
             * Format: uuid
             * @description The product of the catalogue; without it `itemText` (UUID)
             */
            itemId?: string;
            /** @description The device, in words */
            itemText?: string;
            /** @description Code or pattern that unlocks the device; stored encrypted */
            passCode?: string;
            /** @description Photos that come with it, by the ids that they got before it was there */
            photos?: string[];
            /**
             * @description From 0, low, to 3, urgent
             * @default 1
             */
            priority?: number;
            /**
             * Format: date
             * @description Day that was promised to the customer; null: none (Business date)
             */
            promisedOn?: string;
            /**
             * Format: date
             * @description Day on which the customer noticed it; null: nobody has said (Business date)
             */
            reportedOn?: string;
            /** @description Serial number */
            serial?: string;
            /** @description What the customer says */
            words: string;
        };
        NewRequestView: {
            /**
             * @description Tone of its icon; null: none
             * @default null
             */
            colour?: ("accent" | "blue" | "green" | "amber" | "red" | "purple") | null;
            /**
             * @description With these columns; none: as the list is at first
             * @default []
             */
            columns?: ("number" | "status" | "customer" | "device" | "serial" | "technician" | "received" | "due" | "priority" | "promised" | "since" | "branch" | "agent")[];
            /**
             * @description What of the list it shows
             * @default {}
             */
            filters?: {
                /**
                 * Format: uuid
                 * @description Only of this agency
                 */
                agent?: string;
                /**
                 * Format: uuid
                 * @description Only of this branch
                 */
                branch?: string;
                /** @description How they came */
                channel?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /**
                 * Format: uuid
                 * @description Only of this customer
                 */
                customerId?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /**
                 * @description Only with a status of this group
                 * @enum {string}
                 */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /**
                 * Format: uuid
                 * @description Only those that came in with this import
                 */
                importId?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Promised for this day or later */
                promisedFrom?: string;
                /** @description Promised for this day or before */
                promisedTo?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /**
                 * Format: uuid
                 * @description Only of requests that this person repairs
                 */
                technician?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
            };
            /** @description Its name */
            name: string;
            /**
             * @description For whom it is
             * @default {
             *       "with": "nobody"
             *     }
             */
            share?: {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "nobody";
            } | {
                /**
                 * Format: uuid
                 * @description The unit; null: none (UUID)
                 */
                unit: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "unit";
            } | {
                /**
                 * @description Only in this branch; null: in each
                 * @default null
                 */
                branch?: string | null;
                /** @description Key of the role */
                role: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "role";
            } | {
                /**
                 * Format: uuid
                 * @description Where it is put among others (UUID)
                 */
                group: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "group";
            } | {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "everyone";
            };
            /**
             * @description In which order
             * @default newest
             * @enum {string}
             */
            sort?: "newest" | "oldest" | "promised" | "priority" | "waiting" | "changed";
        };
        NewTaskView: {
            /**
             * @description Tone of its icon; null: none
             * @default null
             */
            colour?: ("accent" | "blue" | "green" | "amber" | "red" | "purple") | null;
            /**
             * @description With these columns; none: as the list is at first
             * @default []
             */
            columns?: ("number" | "customer" | "device" | "serial" | "status" | "due" | "priority" | "assignee" | "followUp" | "created" | "branch" | "agent" | "technician")[];
            /**
             * @description What of the list it shows
             * @default {}
             */
            filters?: {
                /**
                 * Format: uuid
                 * @description Only of this agency
                 */
                agent?: string;
                /**
                 * Format: uuid
                 * @description Only of this branch
                 */
                branch?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Due on this day or later */
                dueFrom?: string;
                /** @description Due on this day or before */
                dueTo?: string;
                /** @description To be followed up on this day or later */
                followUpFrom?: string;
                /** @description To be followed up on this day or before */
                followUpTo?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /**
                 * Format: uuid
                 * @description Only of requests that this person repairs
                 */
                technician?: string;
                /** @description Only tasks of these types */
                type?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
            };
            /** @description Its name */
            name: string;
            /**
             * @description For whom it is
             * @default {
             *       "with": "nobody"
             *     }
             */
            share?: {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "nobody";
            } | {
                /**
                 * Format: uuid
                 * @description The unit; null: none (UUID)
                 */
                unit: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "unit";
            } | {
                /**
                 * @description Only in this branch; null: in each
                 * @default null
                 */
                branch?: string | null;
                /** @description Key of the role */
                role: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "role";
            } | {
                /**
                 * Format: uuid
                 * @description Where it is put among others (UUID)
                 */
                group: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "group";
            } | {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "everyone";
            };
            /**
             * @description In which order
             * @default due
             * @enum {string}
             */
            sort?: "due" | "priority" | "newest" | "oldest" | "follow-up" | "number";
            /**
             * @description The part of the inbox that it shows
             * @enum {string}
             */
            view: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
        };
        Notice: {
            /** @description When it happened */
            at: string;
            /** @description Which one it is */
            id: string;
            /** @description What one is told */
            kind: string;
            /** @description Number of the request */
            no: string | null;
            /** @description What goes into its text */
            params: {
                [key: string]: unknown;
            };
            /** @description When it was read; null: not yet */
            readAt: string | null;
            /** @description The request; null: none */
            requestId: string | null;
            /** @description The task */
            taskId: string | null;
        };
        OpenSession: {
            /** @description Address that it was last used from */
            address: string | null;
            /** @description What its browser calls itself */
            agent: string | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Whether it is the one that asks */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ends by itself (Instant in UTC)
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * Format: date-time
             * @description When they were last there, to the minute; null: never (Instant in UTC)
             */
            seenAt: string;
        };
        PeopleImport: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Name of the file */
            file: string;
            /** @description When it ended; null: it is under way (Instant in UTC) */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Each row of the file, with what it would do or has done */
            rows: components["schemas"]["PeopleImportRow"][];
            /**
             * @description `preview`: looked at, nothing is done; `running`: some rows are done; `done`; `cancelled`: what waited is left
             * @enum {string}
             */
            state: "preview" | "running" | "done" | "cancelled";
        };
        PeopleImportRow: {
            /** @description What it does: make an account, or change one; null: it is refused */
            act: ("create" | "change") | null;
            /** @description What the file says, by column; a column that it leaves empty stays as it is */
            cells: {
                [key: string]: string;
            };
            /** @description Columns that are another after it */
            changes: ("login" | "nameFa" | "nameEn" | "roles" | "branch" | "unit" | "agent" | "allBranches" | "active")[];
            /** @description What is wrong */
            errors: {
                /** @description What is wrong with it */
                code: string;
                /** @description Column that it is in; null: the whole row */
                column: ("login" | "nameFa" | "nameEn" | "roles" | "branch" | "unit" | "agent" | "allBranches" | "active") | null;
                /** @description What goes into the text of the code */
                params: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Number of the row, the header being 1 */
            row: number;
            /**
             * @description `waiting`: fit to be done; `same`: nothing to do; `refused`: wrong in the file; `done`; `failed`: it was right, and could not be done any more; `cancelled`
             * @enum {string}
             */
            state: "waiting" | "same" | "refused" | "done" | "failed" | "cancelled";
        };
        Person: {
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
        };
        PersonDetail: {
            /** @description Whether they may sign in */
            active: boolean;
            /** @description The agency; null: none */
            agent: {
                /** @description Its code */
                code: string;
                /** @description Its name */
                name: string;
            } | null;
            /** @description Whether the person works for every branch */
            allBranches: boolean;
            /** @description The branch */
            branch: {
                /** @description Its code */
                code: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            };
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Name to sign in by */
            login: string;
            /** @description Whether I may change it */
            mayManage: boolean;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Whether the password is good once and must be changed first */
            oneTimePassword: boolean;
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description Keys of the roles */
            roles: string[];
            /** @description The unit; null: none */
            unit: {
                /** @description Its code */
                code: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
        };
        PersonRow: {
            /** @description Whether they may sign in */
            active: boolean;
            /** @description The agency; null: none */
            agent: string | null;
            /** @description The branch */
            branch: components["schemas"]["Label"];
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Name to sign in by */
            login: string;
            /** @description Whether I may change it */
            mayManage: boolean;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Whether the password is good once and must be changed first */
            oneTimePassword: boolean;
            /** @description Keys of the roles */
            roles: string[];
            /** @description When they were last there, to the minute; null: never (Instant in UTC) */
            seenAt: string | null;
            /** @description How many sessions are alive */
            sessions: number;
            /** @description How many access tokens are alive */
            tokens: number;
        };
        Plan: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description When it was started, refused or cancelled; null: it is still to come (Instant in UTC) */
            endedAt: string | null;
            /** @description What is wrong or doubtful in it */
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Id of the process */
            process: string;
            /** @description Why it is deployed, or why it was not */
            reason: string | null;
            /** @description The older version that it brings back; null: none */
            restores: number | null;
            /**
             * Format: date-time
             * @description When it is deployed (Instant in UTC)
             */
            startsAt: string;
            /**
             * @description `planned`; `started`: it is deployed; `refused`: it was wrong when its time came, see `findings`; `cancelled`
             * @enum {string}
             */
            state: "planned" | "started" | "refused" | "cancelled";
            /** @description The version that it has become; null: not yet, or never */
            version: number | null;
        };
        Preferences: {
            /**
             * @description How close rows stand
             * @enum {string}
             */
            density: "comfortable" | "compact";
            /**
             * @description Language of the interface
             * @enum {string}
             */
            language: "fa" | "en";
            /**
             * @description Unit in which amounts are shown; sums travel in rial
             * @enum {string}
             */
            moneyUnit: "rial" | "toman";
            /** @description Whether an open tab shows new notices as notifications of the browser */
            notifications: boolean;
            /** @description What they are about of which no notification is shown; the list of notices has them all */
            quietNotices: ("given" | "mention" | "late" | "fallen" | "watched" | "news" | "system")[];
            /**
             * @description Light, dark, or as the device has it
             * @enum {string}
             */
            theme: "light" | "dark" | "system";
        };
        Problem: {
            /**
             * @description What it refuses for; it does not change
             * @enum {string}
             */
            code: "request.invalid" | "request.malformed" | "request.too-large" | "request.unsupported-type" | "request.rate-limited" | "session.required" | "session.credentials" | "session.locked" | "session.csrf" | "access.denied" | "access.four-eyes" | "access.amount" | "access.status" | "access.module" | "access.escalation" | "access.last-admin" | "role.not-found" | "role.taken" | "role.built-in" | "role.in-use" | "role.grant" | "role.unknown" | "group.not-found" | "group.taken" | "resource.not-found" | "task.not-found" | "task.completed" | "task.cancelled" | "task.reassigned" | "task.claimed" | "task.unclaimed" | "task.follow-up" | "task.nobody" | "task.outcome" | "task.invalid" | "batch.not-found" | "batch.nothing" | "batch.one-by-one" | "batch.other-type" | "batch.role-twice" | "batch.selection" | "view.not-found" | "view.too-many" | "view.personal" | "request.not-found" | "request.closed" | "request.device-open" | "request.settled" | "request.stale" | "comment.mention" | "comment.file" | "file.not-found" | "file.kind" | "file.macros" | "file.lying" | "file.waiting-full" | "file.thumbnail" | "file.too-many" | "process.not-found" | "process.not-executable" | "process.unsound" | "process.reason-needed" | "process.version-not-found" | "process.plan-not-found" | "process.plan-past" | "process.plan-ended" | "process.runaway" | "process.opened-otherwise" | "process.started-by-events" | "process.start-needed" | "process.start-unknown" | "process.request-needed" | "decision.not-executable" | "decision.not-found" | "customer.not-found" | "customer.open-requests" | "customer.code-taken" | "customer.erased" | "personal.none" | "personal.too-many" | "personal.unreadable" | "incident.not-found" | "incident.resolved" | "move.ended" | "move.token-gone" | "move.last-token" | "move.one-of-several" | "move.element-unknown" | "move.not-startable" | "move.scope-not-running" | "move.scope-ambiguous" | "move.incident-gone" | "move.cannot-skip" | "move.flow-needed" | "move.flow-unknown" | "move.never-visited" | "move.still-there" | "move.waits-for-ever" | "move.changed" | "move.other-version" | "move.log-differs" | "move.no-reversal" | "send-back.done" | "send-back.sent" | "send-back.others" | "send-back.several" | "back-test.not-found" | "back-test.other-process" | "message.not-expected" | "migration.not-found" | "migration.same-version" | "migration.mapping" | "migration.nothing" | "migration.refused" | "migration.other-version" | "migration.running" | "migration.over" | "migration.no-way-back" | "migration.touched" | "import.not-csv" | "import.columns" | "import.not-found" | "import.mapping" | "import.busy" | "import.ended" | "serial.not-found" | "serial.item-unknown" | "serial.too-many" | "serial.taken" | "serial.imei-taken" | "serial.state" | "serial.component-gone" | "idempotency.reused" | "idempotency.required" | "audit.too-many" | "setting.reach" | "setting.past" | "setting.too-far" | "setting.not-planned" | "precondition.failed" | "precondition.required" | "user.login" | "user.password" | "user.exists" | "user.branch-needed" | "user.branch-unknown" | "user.unknown" | "user.agent-needed" | "user.agent-unknown" | "user.agent-alone" | "user.last-admin" | "user.password-common" | "user.password-login" | "user.not-found" | "user.unit-unknown" | "user.role-needed" | "user.place-inactive" | "user.reach" | "user.beyond" | "branch.not-found" | "branch.reach" | "branch.parent-unknown" | "branch.parent-needed" | "branch.cycle" | "branch.in-use" | "branch.inactive" | "place.code-taken" | "price-list.not-found" | "price-list.code-taken" | "price-list.place-unknown" | "price-list.off" | "warranty-plan.not-found" | "warranty-plan.code-taken" | "term.not-found" | "term.code-taken" | "term.parent-unknown" | "term.cycle" | "term.in-use" | "fault.not-found" | "fault.code-taken" | "fault.parent-unknown" | "fault.cycle" | "fault.in-use" | "fault.not-a-cause" | "fault.part-unknown" | "template.not-found" | "template.code-taken" | "item.not-found" | "item.code-taken" | "item.term-unknown" | "item.responsible-unknown" | "item.other-unknown" | "item.cycle" | "item.in-use" | "bom.kind" | "bom.twice" | "bom.cycle" | "service.branch-unknown" | "people.too-many" | "list.too-many" | "table.unreadable" | "table.old-format" | "table.macros" | "table.too-large" | "table.columns" | "unit.not-found" | "unit.in-use" | "absence.not-found" | "absence.over" | "absence.overlap" | "absence.ring" | "absence.dates" | "absence.role" | "absence.substitute" | "agent.not-found" | "agent.in-use" | "user.own" | "user.inactive" | "password.wrong" | "password.same" | "password.one-time" | "session.not-found" | "token.invalid" | "token.scope" | "token.session-only" | "token.name-taken" | "token.too-many" | "token.not-found" | "webhook.not-found" | "webhook.delivery-not-found" | "webhook.url" | "webhook.name-taken" | "webhook.too-many" | "webhook.off" | "webhook.span" | "database.unavailable" | "server.error";
            /** @description Fields that were sent wrongly, with a code each */
            fields?: components["schemas"]["FieldError"][];
            /** @description What goes into the text of the code */
            params: {
                [key: string]: unknown;
            };
            /** @description HTTP status */
            status: number;
            /** @description The code in English words, for logs */
            title: string;
            /** @description Names the request in the logs */
            traceId: string;
            /** @description URN of the code */
            type: string;
        };
        Process: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Id of the process */
            process: string;
            /** @description Why, in the words of whoever did it */
            reason: string | null;
            /** @description How many run */
            running: number;
            /** @description Whether every run can end, as the proof found; null: it did not come to an answer */
            sound: boolean | null;
            /** @description Number of the version */
            version: number;
            /** @description How many warnings */
            warnings: number;
        };
        Receipt: {
            /** @description What came with the device */
            accessories: string[];
            /** @description The branch */
            branch: components["schemas"]["Label"];
            /** @description What the device looks like */
            condition: string | null;
            /** @description Up to so much the customer agreed beforehand; null: to nothing (Amount in rial, digits only) */
            costCeiling: string | null;
            /** @description Name of the customer */
            customer: string;
            /** @description The device */
            device: string;
            /** @description Number of the request */
            no: string;
            /** @description Phone number, E.164; masked for whoever may not see it */
            phone: string | null;
            /** @description Day that was promised to the customer; null: none (Business date) */
            promisedOn: string | null;
            /** @description SVG of the QR code */
            qr: string;
            /**
             * Format: date-time
             * @description When the device was taken in (Instant in UTC)
             */
            receivedAt: string;
            /** @description Who took it in; null: nobody yet */
            receivedBy: components["schemas"]["Label"] | null;
            /** @description Serial number */
            serial: string | null;
            /** @description What whoever brought it signed: strokes as an SVG path on a field of 320 by 120, or `typed:` and the name that was typed as a signature */
            signature: string | null;
            /** @description Code by which the customer asks for it */
            trackingCode: string;
            /** @description What the customer said */
            words: string;
        };
        Request: {
            /** @description Name of the agency that brought it; null: none */
            agent: string | null;
            /** @description The branch */
            branch: components["schemas"]["Label"];
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Name of the customer */
            customer: string;
            /** @description The device, in words: product and brand */
            device: string;
            /** @description The id under which an import or another system knows it; null: none */
            externalId: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Number of the request */
            no: string;
            /** @description Phone number, E.164; masked for whoever may not see it */
            phone: string | null;
            /** @description From 0, low, to 3, urgent */
            priority: number;
            /** @description Day that was promised to the customer; null: none (Business date) */
            promisedOn: string | null;
            /** @description Serial number */
            serial: string | null;
            /** @description How much of its time has passed; null: it has no limit */
            sla: components["schemas"]["Sla"] | null;
            /**
             * @description Its status
             * @enum {string}
             */
            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            /**
             * Format: date-time
             * @description Since when it has this status
             */
            statusAt: string;
            /** @description What it waits for within its status; null: nothing in particular */
            subStatus: string | null;
            /** @description The technician whose it is; null: nobody’s yet */
            technician: components["schemas"]["Label"] | null;
            /** @description Code by which the customer asks for it */
            trackingCode: string;
        };
        RequestDetail: {
            /** @description What came with the device */
            accessories: string[];
            /** @description Name of the agency that brought it; null: none */
            agent: string | null;
            /** @description The branch */
            branch: components["schemas"]["Label"];
            /**
             * @description How it came
             * @enum {string}
             */
            channel: "counter" | "phone" | "portal" | "agent" | "list" | "import";
            /** @description What the device looks like */
            condition: string | null;
            /** @description Up to so much the customer agreed beforehand; null: to nothing (Amount in rial, digits only) */
            costCeiling: string | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /**
             * @description Where the device is
             * @enum {string}
             */
            custody: "expected" | "with-us" | "with-agent" | "with-technician" | "other-branch" | "at-supplier" | "in-transit" | "lent" | "with-customer" | "scrapped";
            /** @description Name of the customer */
            customer: string;
            /** @description When the personal data of the customer was erased; null: it was not (Instant in UTC) */
            customerErasedAt: string | null;
            /**
             * Format: uuid
             * @description The customer (UUID)
             */
            customerId: string;
            /** @description The version of the diagram that it runs */
            definition: {
                /** @description Id of the process */
                process: string;
                /** @description Number of the version */
                version: number;
            };
            /** @description The device */
            device: string;
            /** @description Estimates, by their numbers */
            estimates: components["schemas"]["Estimate"][];
            /** @description What the customer pays in all, with what they have not answered yet (Amount in rial, digits only) */
            expected: string;
            /** @description What another system calls it; null: it has none */
            externalId: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Steps of it that could not go on and wait for somebody */
            incidents: {
                /** @description Why it could not go on, as a code */
                code: string;
                /** @description Id of the element in the diagram */
                element: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description What it says, in English, for whoever looks for the cause */
                message: string;
                /**
                 * Format: date-time
                 * @description When it was raised (Instant in UTC)
                 */
                raisedAt: string;
                /** @description What the diagram calls the element; null: it has no name */
                title: components["schemas"]["Label"] | null;
            }[];
            /** @description What I may do with it beside my tasks */
            may: {
                /** @description Whether I may say that parts have come */
                announceParts: boolean;
                /** @description Whether I may comment on it */
                comment: boolean;
                /** @description Whether I may erase the personal data of its customer */
                eraseCustomer: boolean;
                /** @description Whether I may try a step again that could not go on */
                retry: boolean;
                /** @description Whether I may change the variables that its diagram reads */
                setVariables: boolean;
                /** @description Whether I may void it */
                void: boolean;
            };
            /** @description The end of the national id of the customer; null: none is kept */
            nationalId: string | null;
            /** @description The unit that goes, or went, out instead; null: none */
            newUnit: {
                /** @description The device */
                device: string;
                /** @description Serial number */
                serial: string | null;
            } | null;
            /** @description Number of the request */
            no: string;
            /** @description Its open tasks */
            openTasks: components["schemas"]["Task"][];
            /** @description How it ended; null: it is under way */
            outcome: string | null;
            /** @description Whether a pass-code is kept */
            passCode: boolean;
            /** @description Phone number, E.164; masked for whoever may not see it */
            phone: string | null;
            /** @description Shelf or place where the device stands; null: nobody has said */
            place: string | null;
            /** @description From 0, low, to 3, urgent */
            priority: number;
            /** @description Day that was promised to the customer; null: none (Business date) */
            promisedOn: string | null;
            /** @description What the customer has paid (Amount in rial, digits only) */
            received: string;
            /** @description Requests that belong to it */
            related: {
                /**
                 * Format: date-time
                 * @description When it was made (Instant in UTC)
                 */
                createdAt: string;
                /** @description The device */
                device: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
                /**
                 * @description Its status
                 * @enum {string}
                 */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            }[];
            /** @description Day on which the customer noticed it; null: nobody has said (Business date) */
            reportedOn: string | null;
            /** @description What is masked and may be asked for whole */
            reveal: ("phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address" | "pass-code")[];
            /** @description Serial number */
            serial: string | null;
            /** @description The unit in the bank of serials; null: it is not known there */
            serialUnitId: string | null;
            /** @description How much of its time has passed; null: it has no limit */
            sla: components["schemas"]["Sla"] | null;
            /**
             * @description Its status
             * @enum {string}
             */
            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
            /**
             * Format: date-time
             * @description Since when it has this status
             */
            statusAt: string;
            /** @description What it waits for within its status; null: nothing in particular */
            subStatus: string | null;
            /** @description The technician whose it is; null: nobody’s yet */
            technician: components["schemas"]["Label"] | null;
            /** @description Code by which the customer asks for it */
            trackingCode: string;
            /** @description What the warranty says */
            warranty: {
                /** @description Why, as a sentence */
                reason: components["schemas"]["Label"];
                /** @description Last day of the cover; null: there is none (Business date) */
                until: string | null;
                /**
                 * @description `covered`, `none`, or `unknown` while nobody has decided
                 * @enum {string}
                 */
                verdict: "covered" | "none" | "unknown";
            };
            /** @description What the customer says */
            words: string;
        };
        RequestDiagram: {
            /** @description What happened on it, the oldest first */
            events: {
                /**
                 * Format: date-time
                 * @description When it happened (Instant in UTC)
                 */
                at: string;
                /** @description Id of the element in the diagram */
                element: string;
                /**
                 * @description `enter`, `leave`, `cancel`: an element; `take`: a sequence flow; `throw`: an event; `end`: the process
                 * @enum {string}
                 */
                kind: "enter" | "leave" | "cancel" | "take" | "throw" | "end";
            }[];
            /** @description Ids of elements that could not go on */
            incidents: string[];
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Ids of elements where it stands */
            now: string[];
            /** @description Id of the process */
            process: string;
            /** @description Steps on which several tasks are open at once */
            several: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description How many tasks of it are open at once */
                tasks: number;
            }[];
            /** @description Number of the version */
            version: number;
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml: string;
        };
        SavedRequestView: {
            /** @description Tone of its icon; null: none */
            colour: ("accent" | "blue" | "green" | "amber" | "red" | "purple") | null;
            /** @description With these columns; none: as the list is at first */
            columns: ("number" | "status" | "customer" | "device" | "serial" | "technician" | "received" | "due" | "priority" | "promised" | "since" | "branch" | "agent")[];
            /** @description What of the list it shows */
            filters: {
                /**
                 * Format: uuid
                 * @description Only of this agency
                 */
                agent?: string;
                /**
                 * Format: uuid
                 * @description Only of this branch
                 */
                branch?: string;
                /** @description How they came */
                channel?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /**
                 * Format: uuid
                 * @description Only of this customer
                 */
                customerId?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /**
                 * @description Only with a status of this group
                 * @enum {string}
                 */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /**
                 * Format: uuid
                 * @description Only those that came in with this import
                 */
                importId?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Promised for this day or later */
                promisedFrom?: string;
                /** @description Promised for this day or before */
                promisedTo?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /**
                 * Format: uuid
                 * @description Only of requests that this person repairs
                 */
                technician?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
            };
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What of it there is no more (filters, its order, columns) and is left out; such a view counts nothing */
            lost: string[];
            /** @description Whether I may change or delete it */
            mayChange: boolean;
            /** @description Its name */
            name: string;
            /** @description Whose it is */
            owner: components["schemas"]["Person"];
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description For whom it is */
            share: {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "nobody";
            } | {
                /**
                 * Format: uuid
                 * @description The unit; null: none (UUID)
                 */
                unit: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "unit";
            } | {
                /**
                 * @description Only in this branch; null: in each
                 * @default null
                 */
                branch: string | null;
                /** @description Key of the role */
                role: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "role";
            } | {
                /**
                 * Format: uuid
                 * @description Where it is put among others (UUID)
                 */
                group: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "group";
            } | {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "everyone";
            };
            /**
             * @description In which order
             * @enum {string}
             */
            sort: "newest" | "oldest" | "promised" | "priority" | "waiting" | "changed";
            /** @description What its team is called; null: it has none */
            team: components["schemas"]["Label"] | null;
        };
        SavedTaskView: {
            /** @description Tone of its icon; null: none */
            colour: ("accent" | "blue" | "green" | "amber" | "red" | "purple") | null;
            /** @description With these columns; none: as the list is at first */
            columns: ("number" | "customer" | "device" | "serial" | "status" | "due" | "priority" | "assignee" | "followUp" | "created" | "branch" | "agent" | "technician")[];
            /** @description What of the list it shows */
            filters: {
                /**
                 * Format: uuid
                 * @description Only of this agency
                 */
                agent?: string;
                /**
                 * Format: uuid
                 * @description Only of this branch
                 */
                branch?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Due on this day or later */
                dueFrom?: string;
                /** @description Due on this day or before */
                dueTo?: string;
                /** @description To be followed up on this day or later */
                followUpFrom?: string;
                /** @description To be followed up on this day or before */
                followUpTo?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /**
                 * Format: uuid
                 * @description Only of requests that this person repairs
                 */
                technician?: string;
                /** @description Only tasks of these types */
                type?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
            };
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What of it there is no more (filters, its order, columns) and is left out; such a view counts nothing */
            lost: string[];
            /** @description Whether I may change or delete it */
            mayChange: boolean;
            /** @description Its name */
            name: string;
            /** @description Whose it is */
            owner: components["schemas"]["Person"];
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description For whom it is */
            share: {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "nobody";
            } | {
                /**
                 * Format: uuid
                 * @description The unit; null: none (UUID)
                 */
                unit: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "unit";
            } | {
                /**
                 * @description Only in this branch; null: in each
                 * @default null
                 */
                branch: string | null;
                /** @description Key of the role */
                role: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "role";
            } | {
                /**
                 * Format: uuid
                 * @description Where it is put among others (UUID)
                 */
                group: string;
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "group";
            } | {
                /**
                 * @description With whom it is shared
                 * @constant
                 */
                with: "everyone";
            };
            /**
             * @description In which order
             * @enum {string}
             */
            sort: "due" | "priority" | "newest" | "oldest" | "follow-up" | "number";
            /** @description What its team is called; null: it has none */
            team: components["schemas"]["Label"] | null;
            /**
             * @description The part of the inbox that it shows
             * @enum {string}
             */
            view: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
        };
        Sla: {
            /** @description Working minutes that it may take */
            allowedMinutes: number;
            /**
             * Format: date-time
             * @description When its time is over (Instant in UTC)
             */
            due: string;
            /**
             * @description `ok`; `near`: most of the time is gone; `late`; `paused`: the time stands
             * @enum {string}
             */
            level: "ok" | "near" | "late" | "paused";
            /** @description Working minutes that have passed */
            spentMinutes: number;
        };
        StartedInstance: {
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Id of the process */
            process: string;
            /** @description Number of the version */
            version: number;
        };
        StartForm: {
            /** @description Start events that one chooses from; with one there is nothing to choose */
            events: {
                /** @description Id of the element in the diagram */
                element: string;
                /** @description What the diagram calls the element */
                name: components["schemas"]["Label"];
            }[];
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Id of the process */
            process: string;
            /**
             * @description Whether it has to be about a request
             * @enum {string}
             */
            request: "optional" | "needed";
            /** @description Variables that its diagram declares */
            variables: {
                /** @description A step of the process fills it in by itself: it may be given, and rarely has to be */
                filledIn: boolean;
                /** @description As expressions write it */
                name: string;
                /**
                 * @description Type that the diagram declares
                 * @enum {string}
                 */
                type: "text" | "number" | "boolean" | "date" | "instant" | "duration" | "list" | "object";
            }[];
            /** @description Number of the version */
            version: number;
        };
        Task: {
            /** @description In whose place it is mine, or was done: somebody who is away */
            actingFor: components["schemas"]["Person"] | null;
            /** @description Whose it is; null: the team’s */
            assignee: components["schemas"]["Person"] | null;
            /** @description When it was completed; null: it is open, or was cancelled (Instant in UTC) */
            completedAt: string | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description When somebody wants to look after it again; null: nobody has said */
            followUpAt: string | null;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description From 0, low, to 3, urgent */
            priority: number;
            /** @description Name of the process */
            process: components["schemas"]["Label"];
            /** @description The request that it is about; null: it is of a process that is about none */
            request: {
                /** @description Brand */
                brand: string | null;
                /** @description Name of the customer */
                customer: string;
                /** @description The device */
                device: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
                /** @description Serial number */
                serial: string | null;
                /**
                 * @description Its status
                 * @enum {string}
                 */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                /** @description What it waits for within its status; null: nothing in particular */
                subStatus: string | null;
            } | null;
            /** @description Key of the role that does it */
            role: string;
            /** @description Its place among several of the same step; null: there is one */
            several: {
                /** @description Which of them it is, from 1 */
                number: number;
                /** @description How many of them there are */
                total: number;
            } | null;
            /** @description How much of its time has passed; null: it has no limit */
            sla: components["schemas"]["Sla"] | null;
            /**
             * @description `open`, `completed`, or `cancelled`: the process went another way
             * @enum {string}
             */
            state: "open" | "completed" | "cancelled";
            /** @description Type of the task */
            taskType: string;
            /** @description What is to be done, as the diagram calls it */
            title: components["schemas"]["Label"];
            /** @description Whether I have not seen it yet */
            unread: boolean;
        };
        TaskDetail: {
            /** @description In whose place it is mine, or was done: somebody who is away */
            actingFor: components["schemas"]["Person"] | null;
            /** @description Whose it is; null: the team’s */
            assignee: components["schemas"]["Person"] | null;
            /** @description When it was completed; null: it is open, or was cancelled (Instant in UTC) */
            completedAt: string | null;
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description When my draft was saved; null: there is none (Instant in UTC) */
            draftSavedAt: string | null;
            /** @description What one should know of the request before deciding, above the form */
            facts: components["schemas"]["Fact"][];
            /** @description When somebody wants to look after it again; null: nobody has said */
            followUpAt: string | null;
            /** @description The form */
            form: components["schemas"]["Form"];
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description What I may do with it */
            may: {
                /** @description Whether I may give it to somebody */
                assign: boolean;
                /** @description Whether I may take it */
                claim: boolean;
                /** @description Whether I may complete it */
                complete: boolean;
                /** @description Whether I may say when it is to be looked after */
                followUp: boolean;
                /** @description Whether I may give it back */
                release: boolean;
                /** @description Whether I may send the request back to an earlier step */
                sendBack: boolean;
            };
            /** @description Code for why I may not complete it; null: I may */
            mayNotCode: string | null;
            /** @description What it was completed with; null: it is open */
            outcome: string | null;
            /** @description What it can be completed with, a button each */
            outcomes: {
                /** @description Names of fields that are shown for it; null: all */
                fields: string[] | null;
                /** @description What it is called */
                label: components["schemas"]["Label"];
                /** @description What is sent as `outcome` */
                name: string;
                /** @description Names of fields that have to be filled in for it */
                requires: string[];
                /**
                 * @description How its button looks
                 * @enum {string}
                 */
                tone: "primary" | "default" | "danger";
            }[];
            /** @description From 0, low, to 3, urgent */
            priority: number;
            /** @description Id of the process */
            process: components["schemas"]["Label"];
            /** @description What is asked, above the form */
            question: components["schemas"]["Label"];
            /** @description The request; null: none */
            request: {
                /** @description Brand */
                brand: string | null;
                /** @description Name of the customer */
                customer: string;
                /** @description The device */
                device: string;
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Number of the request */
                no: string;
                /** @description Serial number */
                serial: string | null;
                /**
                 * @description Its status
                 * @enum {string}
                 */
                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                /** @description What it waits for within its status; null: nothing in particular */
                subStatus: string | null;
            } | null;
            /** @description What is masked and may be asked for whole */
            reveal: ("phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address" | "pass-code")[];
            /** @description Key of the role */
            role: string;
            /** @description Somebody has sent the request back to it; null: nobody has */
            sentBack: {
                /**
                 * Format: date-time
                 * @description When
                 */
                at: string;
                /** @description Who sent it back */
                by: components["schemas"]["Person"];
                /** @description The task that it was sent back from */
                from: components["schemas"]["Label"];
                /** @description Why, in their words */
                reason: string;
            } | null;
            /** @description Its place among several of the same step; null: there is one */
            several: {
                /** @description Which of them it is, from 1 */
                number: number;
                /** @description How many of them there are */
                total: number;
            } | null;
            /** @description Who may not do it, since they did another step */
            shutOut: components["schemas"]["Person"][];
            /** @description How much of its time has passed; null: it has no limit */
            sla: components["schemas"]["Sla"] | null;
            /**
             * @description `open`, `completed`, or `cancelled`: the process went another way
             * @enum {string}
             */
            state: "open" | "completed" | "cancelled";
            /** @description Type of the task */
            taskType: string;
            /** @description What is to be done, as the diagram calls it */
            title: components["schemas"]["Label"];
            /** @description Whether I had not seen it yet */
            unread: boolean;
            /** @description What the form begins with: my draft, else what is known already; of a completed one, what was sent */
            values: {
                [key: string]: unknown;
            };
        };
        TimelineItem: {
            /** @description Who did it; null: the system */
            actor: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @description When it happened (Instant in UTC)
             */
            at: string;
            /** @description Of the line; kind and key of what it tells */
            id: string;
            /**
             * @description What it tells: names the text `timeline.<kind>`, which `params` goes into
             * @enum {string}
             */
            kind: "created" | "status" | "task" | "comment" | "file" | "notice" | "service" | "incident" | "timer" | "message" | "void" | "operator" | "returned" | "fell-back" | "removed" | "started" | "ended";
            /** @description What goes into the text of the code */
            params: {
                [key: string]: unknown;
            };
            /** @description What somebody wrote; null: nothing */
            text: string | null;
            /** @description The step that it is about; null: none */
            title: components["schemas"]["Label"] | null;
        };
        Unit: {
            /** @description Whether it is in use */
            active: boolean;
            /** @description Its code */
            code: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /**
             * @description What it does: its tasks are offered to it
             * @enum {string}
             */
            kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description How many active people work there */
            people: number;
            /** @description Tag of what is shown, for `If-Match` */
            revision: string;
            /** @description Who supervises it; null: nobody */
            supervisor: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
        };
        Version: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description Hash of its content */
            hash: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Whether it is the one that new requests begin in */
            newest: boolean;
            /** @description Why, in the words of whoever did it */
            reason: string | null;
            /** @description The older version that it brings back; null: none */
            restores: number | null;
            /** @description How many run */
            running: number;
            /** @description Whether every run can end, as the proof found; null: it did not come to an answer */
            sound: boolean | null;
            /** @description Number of the version */
            version: number;
            /** @description How many warnings */
            warnings: number;
        };
        VersionDetail: {
            /**
             * Format: date-time
             * @description When it was made (Instant in UTC)
             */
            createdAt: string;
            /** @description Who made it; null: the system */
            createdBy: components["schemas"]["Person"] | null;
            /** @description What is wrong or doubtful in it */
            findings: components["schemas"]["Finding"][];
            /** @description Hash of its content */
            hash: string;
            /**
             * Format: uuid
             * @description Which one it is (UUID)
             */
            id: string;
            /** @description Its name */
            name: components["schemas"]["Label"];
            /** @description Whether it is the one that new requests begin in */
            newest: boolean;
            /** @description Id of the process */
            process: string;
            /** @description Why, in the words of whoever did it */
            reason: string | null;
            /** @description The older version that it brings back; null: none */
            restores: number | null;
            /** @description How many run */
            running: number;
            /** @description Whether every run can end, as the proof found; null: it did not come to an answer */
            sound: boolean | null;
            /** @description Number of the version */
            version: number;
            /** @description How many warnings */
            warnings: number;
            /** @description The diagram or the tables, as BPMN or DMN 2.0 XML */
            xml: string;
        };
        Visit: {
            /** @description Which run of the element it was: a rewind names it */
            activity: string;
            /** @description Who completed it; null: nobody, it went by itself */
            by: {
                /**
                 * Format: uuid
                 * @description Which one it is (UUID)
                 */
                id: string;
                /** @description Its name */
                name: components["schemas"]["Label"];
            } | null;
            /** @description Id of the element in the diagram */
            element: string;
            /**
             * Format: date-time
             * @description When it was entered (Instant in UTC)
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @description When it was left (Instant in UTC)
             */
            leftAt: string;
            /** @description What the diagram calls the element */
            name: {
                /** @description In English */
                en: string;
                /** @description In Persian */
                fa: string;
            };
            /** @description What the diagram calls it; null: it has no name */
            title: components["schemas"]["Label"] | null;
            /** @description Task type or topic; null: it has none */
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
    listAbsences: {
        parameters: {
            query?: {
                /** @description Mine, those in which I stand in, or those of the people whose absences I look after */
                whose?: "mine" | "substitute" | "team";
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date
                             * @description First day away, where the person works
                             */
                            from: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Whether I may change or end it */
                            mayChange: boolean;
                            /** @description Why, or what to know */
                            note: string | null;
                            /** @description The person */
                            person: components["schemas"]["Person"];
                            /** @description Tag of what is shown, for `If-Match` */
                            revision: string;
                            /**
                             * @description Whether it is still to come, runs, or is over
                             * @enum {string}
                             */
                            state: "coming" | "running" | "over";
                            /** @description Who stands in, for which role */
                            substitutes: {
                                /** @description Who stands in */
                                person: components["schemas"]["Person"];
                                /** @description In which role; null: in all that no other line names */
                                role: string | null;
                            }[];
                            /**
                             * Format: date
                             * @description Last day away
                             */
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addAbsence: {
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
                    /**
                     * Format: date
                     * @description First day away, where the person works
                     */
                    from: string;
                    /**
                     * @description Why, or what to know; for the person, their substitutes and whoever looks after absences
                     * @default null
                     */
                    note?: string | null;
                    /** @description Who stands in, once for a role */
                    substitutes: {
                        /** @description In which role; null: in all that no other line names */
                        role: string | null;
                        /**
                         * Format: uuid
                         * @description Who stands in
                         */
                        userId: string;
                    }[];
                    /**
                     * Format: date
                     * @description Last day away
                     */
                    to: string;
                    /**
                     * @description Who is away; null: I am
                     * @default null
                     */
                    userId?: string | null;
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
                        /**
                         * Format: date
                         * @description First day away, where the person works
                         */
                        from: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Whether I may change or end it */
                        mayChange: boolean;
                        /** @description Why, or what to know */
                        note: string | null;
                        /** @description The person */
                        person: components["schemas"]["Person"];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /**
                         * @description Whether it is still to come, runs, or is over
                         * @enum {string}
                         */
                        state: "coming" | "running" | "over";
                        /** @description Who stands in, for which role */
                        substitutes: {
                            /** @description Who stands in */
                            person: components["schemas"]["Person"];
                            /** @description In which role; null: in all that no other line names */
                            role: string | null;
                        }[];
                        /**
                         * Format: date
                         * @description Last day away
                         */
                        to: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeAbsence: {
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
                    /**
                     * Format: date
                     * @description First day away, where the person works
                     */
                    from: string;
                    /**
                     * @description Why, or what to know; for the person, their substitutes and whoever looks after absences
                     * @default null
                     */
                    note?: string | null;
                    /** @description Who stands in, once for a role */
                    substitutes: {
                        /** @description In which role; null: in all that no other line names */
                        role: string | null;
                        /**
                         * Format: uuid
                         * @description Who stands in
                         */
                        userId: string;
                    }[];
                    /**
                     * Format: date
                     * @description Last day away
                     */
                    to: string;
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
                         * Format: date
                         * @description First day away, where the person works
                         */
                        from: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Whether I may change or end it */
                        mayChange: boolean;
                        /** @description Why, or what to know */
                        note: string | null;
                        /** @description The person */
                        person: components["schemas"]["Person"];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /**
                         * @description Whether it is still to come, runs, or is over
                         * @enum {string}
                         */
                        state: "coming" | "running" | "over";
                        /** @description Who stands in, for which role */
                        substitutes: {
                            /** @description Who stands in */
                            person: components["schemas"]["Person"];
                            /** @description In which role; null: in all that no other line names */
                            role: string | null;
                        }[];
                        /**
                         * Format: date
                         * @description Last day away
                         */
                        to: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    endAbsence: {
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
    listSubstitutes: {
        parameters: {
            query?: {
                /** @description Who is away; without it, I am */
                userId?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description Roles of theirs in which they can stand in */
                            roles: string[];
                        }[];
                        /** @description Roles of whoever is away */
                        roles: string[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description Its name */
                    name: string;
                    /** @description Phone number, E.164; masked for whoever may not see it (Phone number, E.164) */
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
                action?: "request.create" | "request.import" | "request.comment" | "request.attach" | "request.detach" | "request.void" | "request.announce-parts" | "request.close" | "task.complete" | "task.assign" | "task.claim" | "task.release" | "task.prioritise" | "task.follow-up" | "task.send-back" | "task.fall-back" | "task.extend" | "absence.create" | "absence.change" | "absence.end" | "batch.start" | "batch.stop" | "view.create" | "view.change" | "view.delete" | "process.deploy" | "process.plan" | "process.plan-cancel" | "process.plan-refused" | "process.start" | "process.operate" | "process.set-variables" | "process.migrate" | "process.migrate-undo" | "back-test.start" | "back-test.cancel" | "decision.deploy" | "migration.start" | "migration.undo" | "migration.go-on" | "migration.pause" | "migration.stop" | "import.start" | "import.finish" | "import.cancel" | "session.open" | "session.close" | "setting.change" | "setting.cancel" | "session.revoke" | "session.end-all" | "password.change" | "password.reset" | "token.create" | "token.revoke" | "personal.reveal" | "personal.pass-code" | "customer.create" | "customer.change" | "personal.erase" | "sealing.renew" | "webhook.create" | "webhook.change" | "webhook.rotate" | "webhook.redeliver" | "webhook.replay" | "webhook.switch-off" | "audit.export" | "role.create" | "role.change" | "role.delete" | "group.create" | "group.change" | "user.create" | "user.change" | "request.export" | "task.export" | "people.export" | "people.import" | "serial.add" | "serial.change" | "serial.event" | "serial.component" | "serial.rule" | "serial.export" | "branch.create" | "branch.change" | "unit.create" | "unit.change" | "agent.create" | "agent.change" | "item.create" | "item.change" | "item.bom" | "item.service" | "catalogue.export" | "warranty-plan.create" | "warranty-plan.change" | "price-list.create" | "price-list.change" | "price.change" | "term.create" | "fault.create" | "fault.change" | "template.create" | "template.change" | "term.change";
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
                        /** @description The rows of this page */
                        items: components["schemas"]["AuditEntry"][];
                        /** @description `after` of the next page; null on the last */
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
                action?: "request.create" | "request.import" | "request.comment" | "request.attach" | "request.detach" | "request.void" | "request.announce-parts" | "request.close" | "task.complete" | "task.assign" | "task.claim" | "task.release" | "task.prioritise" | "task.follow-up" | "task.send-back" | "task.fall-back" | "task.extend" | "absence.create" | "absence.change" | "absence.end" | "batch.start" | "batch.stop" | "view.create" | "view.change" | "view.delete" | "process.deploy" | "process.plan" | "process.plan-cancel" | "process.plan-refused" | "process.start" | "process.operate" | "process.set-variables" | "process.migrate" | "process.migrate-undo" | "back-test.start" | "back-test.cancel" | "decision.deploy" | "migration.start" | "migration.undo" | "migration.go-on" | "migration.pause" | "migration.stop" | "import.start" | "import.finish" | "import.cancel" | "session.open" | "session.close" | "setting.change" | "setting.cancel" | "session.revoke" | "session.end-all" | "password.change" | "password.reset" | "token.create" | "token.revoke" | "personal.reveal" | "personal.pass-code" | "customer.create" | "customer.change" | "personal.erase" | "sealing.renew" | "webhook.create" | "webhook.change" | "webhook.rotate" | "webhook.redeliver" | "webhook.replay" | "webhook.switch-off" | "audit.export" | "role.create" | "role.change" | "role.delete" | "group.create" | "group.change" | "user.create" | "user.change" | "request.export" | "task.export" | "people.export" | "people.import" | "serial.add" | "serial.change" | "serial.event" | "serial.component" | "serial.rule" | "serial.export" | "branch.create" | "branch.change" | "unit.create" | "unit.change" | "agent.create" | "agent.change" | "item.create" | "item.change" | "item.bom" | "item.service" | "catalogue.export" | "warranty-plan.create" | "warranty-plan.change" | "price-list.create" | "price-list.change" | "price.change" | "term.create" | "fault.create" | "fault.change" | "template.create" | "template.change" | "term.change";
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
                        /** @description The rows of this page */
                        items: components["schemas"]["BackTestResult"][];
                        /** @description `after` of the next page; null on the last */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["BranchRow"][];
                        /** @description Whether I may make another branch */
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
                    /**
                     * @description What it is: a branch, a regional office above branches, or a branch that stands for agencies
                     * @enum {string}
                     */
                    kind: "head-office" | "branch" | "regional-office" | "agent";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /**
                     * Format: uuid
                     * @description The branch that it belongs to (UUID)
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /**
                     * @description What it is: a branch, a regional office above branches, or a branch that stands for agencies
                     * @enum {string}
                     */
                    kind: "head-office" | "branch" | "regional-office" | "agent";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description The branch that it belongs to; null: none, it is the head office (UUID) */
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
                        /** @description The rows of this page */
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
                    /** @description Its name */
                    name: string;
                    /** @description Phone number, E.164; masked for whoever may not see it (Phone number, E.164) */
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
                        /** @description The rows of this page */
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
                    /**
                     * @description What it does
                     * @enum {string}
                     */
                    kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Who supervises it; null: nobody (UUID) */
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
    listItems: {
        parameters: {
            query?: {
                /** @description Only what is in use, or is not */
                active?: "yes" | "no";
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this brand */
                brand?: string;
                /** @description Products, parts or services */
                kind?: "product" | "part" | "service";
                /** @description Rows a page */
                limit?: number;
                /** @description Only of this kind of product, and those below it */
                productKind?: string;
                /** @description Words of its name, its code or brand */
                q?: string;
                /** @description Only what is served, or is not */
                serviceable?: "yes" | "no";
                /** @description In which order */
                sort?: "code" | "title" | "newest";
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description The brand; null: none */
                            brand: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its model; null: none */
                            model: string | null;
                            /** @description Made by the company or traded; null: nobody has said */
                            origin: ("made" | "traded") | null;
                            /** @description Price of one, in rial (Amount in rial, digits only) */
                            price: string;
                            /** @description The kind of product; null: none */
                            productKind: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description Whether each unit has a serial */
                            serialTracked: boolean;
                            /** @description Whether it is served */
                            serviceable: boolean;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addItem: {
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
                    /** @description The brand; null: none */
                    brandId: string | null;
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /**
                     * @description Of which kind it is
                     * @enum {string}
                     */
                    kind: "product" | "part" | "service";
                    /** @description Its model; null: none */
                    model: string | null;
                    /** @description Made by the company or traded; null: nobody has said */
                    origin: ("made" | "traded") | null;
                    /** @description Price of one, in rial (Amount in rial, digits only) */
                    price: string;
                    /** @description The kind of product; null: none */
                    productKindId: string | null;
                    /** @description Who is responsible for it; null: nobody */
                    responsibleId: string | null;
                    /** @description Whether each unit has a serial */
                    serialTracked: boolean;
                    /** @description Whether it is served */
                    serviceable: boolean;
                    /** @description What one costs the company, in rial; null: nobody has said */
                    standardCost: string | null;
                    /** @description What can be used in its place, the best first */
                    substituteIds: string[];
                    /** @description What came in its place; null: nothing */
                    supersededById: string | null;
                    taxId: string | null;
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it is counted in; null: pieces */
                    unit: string | null;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description The brand; null: none */
                        brand: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Its code */
                        code: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind it is
                         * @enum {string}
                         */
                        kind: "product" | "part" | "service";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Its model; null: none */
                        model: string | null;
                        /** @description Made by the company or traded; null: nobody has said */
                        origin: ("made" | "traded") | null;
                        /** @description Price of one, in rial (Amount in rial, digits only) */
                        price: string;
                        /** @description The kind of product; null: none */
                        productKind: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Who is responsible for it; null: nobody */
                        responsible: components["schemas"]["Person"] | null;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Whether each unit has a serial */
                        serialTracked: boolean;
                        /** @description Whether it is served */
                        serviceable: boolean;
                        /** @description What one costs the company, in rial; null: nobody has said, or I do not look after the catalogue */
                        standardCost: string | null;
                        /** @description What can be used in its place, the best first */
                        substitutes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description What came in its place; null: nothing */
                        supersededBy: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        } | null;
                        /** @description In whose place it came */
                        supersedes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Id at the tax authority; null: none */
                        taxId: string | null;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description What it is counted in; null: pieces */
                        unit: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readItem: {
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description The brand; null: none */
                        brand: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Its code */
                        code: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind it is
                         * @enum {string}
                         */
                        kind: "product" | "part" | "service";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Its model; null: none */
                        model: string | null;
                        /** @description Made by the company or traded; null: nobody has said */
                        origin: ("made" | "traded") | null;
                        /** @description Price of one, in rial (Amount in rial, digits only) */
                        price: string;
                        /** @description The kind of product; null: none */
                        productKind: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Who is responsible for it; null: nobody */
                        responsible: components["schemas"]["Person"] | null;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Whether each unit has a serial */
                        serialTracked: boolean;
                        /** @description Whether it is served */
                        serviceable: boolean;
                        /** @description What one costs the company, in rial; null: nobody has said, or I do not look after the catalogue */
                        standardCost: string | null;
                        /** @description What can be used in its place, the best first */
                        substitutes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description What came in its place; null: nothing */
                        supersededBy: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        } | null;
                        /** @description In whose place it came */
                        supersedes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Id at the tax authority; null: none */
                        taxId: string | null;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description What it is counted in; null: pieces */
                        unit: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeItem: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description The brand; null: none */
                    brandId: string | null;
                    /** @description Its model; null: none */
                    model: string | null;
                    /** @description Made by the company or traded; null: nobody has said */
                    origin: ("made" | "traded") | null;
                    /** @description Price of one, in rial (Amount in rial, digits only) */
                    price: string;
                    /** @description The kind of product; null: none */
                    productKindId: string | null;
                    /** @description Who is responsible for it; null: nobody */
                    responsibleId: string | null;
                    /** @description Whether each unit has a serial */
                    serialTracked: boolean;
                    /** @description Whether it is served */
                    serviceable: boolean;
                    /** @description What one costs the company, in rial; null: nobody has said */
                    standardCost: string | null;
                    /** @description What can be used in its place, the best first */
                    substituteIds: string[];
                    /** @description What came in its place; null: nothing */
                    supersededById: string | null;
                    taxId: string | null;
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it is counted in; null: pieces */
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
                    "application/json": {
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description The brand; null: none */
                        brand: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Its code */
                        code: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind it is
                         * @enum {string}
                         */
                        kind: "product" | "part" | "service";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Its model; null: none */
                        model: string | null;
                        /** @description Made by the company or traded; null: nobody has said */
                        origin: ("made" | "traded") | null;
                        /** @description Price of one, in rial (Amount in rial, digits only) */
                        price: string;
                        /** @description The kind of product; null: none */
                        productKind: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Who is responsible for it; null: nobody */
                        responsible: components["schemas"]["Person"] | null;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Whether each unit has a serial */
                        serialTracked: boolean;
                        /** @description Whether it is served */
                        serviceable: boolean;
                        /** @description What one costs the company, in rial; null: nobody has said, or I do not look after the catalogue */
                        standardCost: string | null;
                        /** @description What can be used in its place, the best first */
                        substitutes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description What came in its place; null: nothing */
                        supersededBy: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        } | null;
                        /** @description In whose place it came */
                        supersedes: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Id at the tax authority; null: none */
                        taxId: string | null;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description What it is counted in; null: pieces */
                        unit: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readBom: {
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
                        /** @description Whether there are more than are shown */
                        cut: boolean;
                        /** @description Each after the one that it stands below */
                        lines: {
                            /** @description What it is */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description The way to it, which no other line has */
                            key: string;
                            /** @description A word about the line; null: none */
                            note: string | null;
                            /** @description The line that it stands below; null: the item itself */
                            parentKey: string | null;
                            /** @description Number of them in one of what it stands below */
                            quantity: string;
                            /** @description Number of them in one of the item */
                            total: string;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeBom: {
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
                    /** @description What it is made of, in order */
                    lines: {
                        /**
                         * Format: uuid
                         * @description The part or product
                         */
                        itemId: string;
                        /** @description A word about the line; null: none */
                        note: string | null;
                        /** @description Number of them; more than none */
                        quantity: string;
                    }[];
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
                        /** @description Whether there are more than are shown */
                        cut: boolean;
                        /** @description Each after the one that it stands below */
                        lines: {
                            /** @description What it is */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description The way to it, which no other line has */
                            key: string;
                            /** @description A word about the line; null: none */
                            note: string | null;
                            /** @description The line that it stands below; null: the item itself */
                            parentKey: string | null;
                            /** @description Number of them in one of what it stands below */
                            quantity: string;
                            /** @description Number of them in one of the item */
                            total: string;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listItemHistory: {
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
                        /** @description The rows of this page */
                        items: components["schemas"]["AuditEntry"][];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readService: {
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
                        /** @description Tax id of the service that bills it; null: it has none */
                        billingTaxId: string | null;
                        /** @description Branches that may do it; none: all */
                        branches: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Products and parts that it is done on; neither kinds nor these: on all */
                        goods: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Group of services; null: none */
                        group: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Type of job; null: none */
                        jobType: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Kinds of product that it is done on, with those below them */
                        kinds: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Installation, repair, periodic or other; null: nobody has said */
                        serviceType: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description The sellable service that bills it; null: itself */
                        soldAs: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        } | null;
                        /** @description Minutes that it should take; null: nobody has said */
                        standardMinutes: number | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeService: {
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
                    /** @description Branches that may do it; none: all */
                    branchIds: string[];
                    /** @description Group of services; null: none */
                    groupId: string | null;
                    /** @description Products and parts that it is done on */
                    itemIds: string[];
                    /** @description Type of job; null: none */
                    jobTypeId: string | null;
                    /** @description Kinds of product that it is done on */
                    kindIds: string[];
                    /** @description Type of service; null: nobody has said */
                    serviceTypeId: string | null;
                    /** @description The sellable service that bills it; null: itself */
                    soldAsId: string | null;
                    /** @description Minutes that it should take; null: nobody has said */
                    standardMinutes: number | null;
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
                        /** @description Tax id of the service that bills it; null: it has none */
                        billingTaxId: string | null;
                        /** @description Branches that may do it; none: all */
                        branches: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Products and parts that it is done on; neither kinds nor these: on all */
                        goods: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Group of services; null: none */
                        group: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Type of job; null: none */
                        jobType: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Kinds of product that it is done on, with those below them */
                        kinds: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Installation, repair, periodic or other; null: nobody has said */
                        serviceType: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description The sellable service that bills it; null: itself */
                        soldAs: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        } | null;
                        /** @description Minutes that it should take; null: nobody has said */
                        standardMinutes: number | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listServicesOf: {
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Branches that may do it; none: all */
                            branches: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            }[];
                            /** @description Group of services; null: none */
                            group: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description The service */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description Type of job; null: none */
                            jobType: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description Price of one, in rial (Amount in rial, digits only) */
                            price: string;
                            /** @description Installation, repair, periodic or other; null: nobody has said */
                            serviceType: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description The sellable service that bills it; null: itself */
                            soldAs: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            } | null;
                            /** @description Minutes that it should take; null: nobody has said */
                            standardMinutes: number | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listBomUses: {
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it stands in it itself, and not in a part of it */
                            direct: boolean;
                            /** @description What is made of it */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description Number of them in one of that */
                            total: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeItems: {
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
                     * @description What is done with each: `serve`, `stop-serving`, `activate`, `deactivate`
                     * @enum {string}
                     */
                    act: "serve" | "stop-serving" | "activate" | "deactivate";
                    /** @description The items */
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
                        /** @description What became of each, in the order in which they were named */
                        results: {
                            /** @description Why it was refused; null: it was not */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What goes into the text of the code */
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * @description `done`; `same`: it was so already; `refused`: see `code`
                             * @enum {string}
                             */
                            state: "done" | "same" | "refused";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportItems: {
        parameters: {
            query?: {
                /** @description Only what is in use, or is not */
                active?: "yes" | "no";
                /** @description Only of this brand */
                brand?: string;
                /** @description Products, parts or services */
                kind?: "product" | "part" | "service";
                /** @description Only of this kind of product, and those below it */
                productKind?: string;
                /** @description Words of its name, its code or brand */
                q?: string;
                /** @description Only what is served, or is not */
                serviceable?: "yes" | "no";
                /** @description In which order */
                sort?: "code" | "title" | "newest";
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
    countTerms: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every list */
                        items: {
                            /** @description How many terms are in use */
                            active: number;
                            /** @description How many terms it has */
                            all: number;
                            /**
                             * @description Which list it is of
                             * @enum {string}
                             */
                            list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPriceLists: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Agencies that it is for; they come before branches */
                            agents: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: string;
                            }[];
                            /** @description Branches that it is for; neither these nor agencies: for everyone */
                            branches: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            }[];
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description `customer`: what a customer pays; `wage`: what an agency or a technician is paid
                             * @enum {string}
                             */
                            kind: "customer" | "wage";
                            /** @description How many items have a price in it today, counted to a thousand */
                            priced: number;
                            /** @description Which is asked first of those that are for the same; the smaller one */
                            rank: number;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addPriceList: {
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
                    /** @description Agencies that it is for; neither these nor branches: for everyone */
                    agentIds: string[];
                    /** @description Branches that it is for */
                    branchIds: string[];
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /**
                     * @description Of which kind it is
                     * @enum {string}
                     */
                    kind: "customer" | "wage";
                    /** @description Which is asked first of those that are for the same; the smaller one */
                    rank: number;
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Agencies that it is for; they come before branches */
                        agents: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                        }[];
                        /** @description Branches that it is for; neither these nor agencies: for everyone */
                        branches: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description `customer`: what a customer pays; `wage`: what an agency or a technician is paid
                         * @enum {string}
                         */
                        kind: "customer" | "wage";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description How many items have a price in it today, counted to a thousand */
                        priced: number;
                        /** @description Which is asked first of those that are for the same; the smaller one */
                        rank: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readPriceList: {
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Agencies that it is for; they come before branches */
                        agents: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                        }[];
                        /** @description Branches that it is for; neither these nor agencies: for everyone */
                        branches: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description `customer`: what a customer pays; `wage`: what an agency or a technician is paid
                         * @enum {string}
                         */
                        kind: "customer" | "wage";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description How many items have a price in it today, counted to a thousand */
                        priced: number;
                        /** @description Which is asked first of those that are for the same; the smaller one */
                        rank: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changePriceList: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description Agencies that it is for; neither these nor branches: for everyone */
                    agentIds: string[];
                    /** @description Branches that it is for */
                    branchIds: string[];
                    /** @description Which is asked first of those that are for the same; the smaller one */
                    rank: number;
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Agencies that it is for; they come before branches */
                        agents: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                        }[];
                        /** @description Branches that it is for; neither these nor agencies: for everyone */
                        branches: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description `customer`: what a customer pays; `wage`: what an agency or a technician is paid
                         * @enum {string}
                         */
                        kind: "customer" | "wage";
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description How many items have a price in it today, counted to a thousand */
                        priced: number;
                        /** @description Which is asked first of those that are for the same; the smaller one */
                        rank: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPrices: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this brand */
                brand?: string;
                /** @description Products, parts or services */
                kind?: "product" | "part" | "service";
                /** @description Rows a page */
                limit?: number;
                /** @description On which day; today */
                on?: string;
                /** @description What has a price on the day, or what is in use and has none */
                priced?: "yes" | "no";
                /** @description Only of this kind of product, and those below it */
                productKind?: string;
                /** @description Words of its name, its code or brand */
                q?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Its brand; null: none */
                            brand: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                            /** @description The item */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description The price that comes after the day; null: none is known */
                            next: {
                                /** @description Price of one, in rial */
                                amount: string;
                                /**
                                 * Format: date
                                 * @description First day
                                 */
                                from: string;
                            } | null;
                            /** @description The price in force on the day; null: it has none */
                            price: {
                                /** @description Price of one, in rial */
                                amount: string;
                                /**
                                 * Format: date
                                 * @description First day
                                 */
                                from: string;
                                /** @description Last day; null: until another comes */
                                until: string | null;
                            } | null;
                            /** @description The kind of product; null: none */
                            productKind: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            } | null;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readItemPrice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description UUID */
                id: string;
                /** @description The item */
                itemId: string;
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
                        /** @description The item */
                        item: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description The price that comes after the day; null: none is known */
                        next: {
                            /** @description Price of one, in rial */
                            amount: string;
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                        } | null;
                        /** @description The price in force today; null: it has none */
                        price: {
                            /** @description Price of one, in rial */
                            amount: string;
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                            /** @description Last day; null: until another comes */
                            until: string | null;
                        } | null;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description The price in the catalogue, where no list has another */
                        standing: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setItemPrice: {
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
                /** @description The item */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The price; null: it has none from then */
                    amount: string | null;
                    /**
                     * Format: date
                     * @description First day
                     */
                    from: string;
                    /** @description Why; needed where days that have passed get another price. Null: none */
                    reason: string | null;
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
                        /** @description The item */
                        item: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "product" | "part" | "service";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description The price that comes after the day; null: none is known */
                        next: {
                            /** @description Price of one, in rial */
                            amount: string;
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                        } | null;
                        /** @description The price in force today; null: it has none */
                        price: {
                            /** @description Price of one, in rial */
                            amount: string;
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                            /** @description Last day; null: until another comes */
                            until: string | null;
                        } | null;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description The price in the catalogue, where no list has another */
                        standing: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listItemPrices: {
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
                /** @description The item */
                itemId: string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Price of one, in rial */
                            amount: string;
                            /**
                             * Format: date-time
                             * @description When it was written
                             */
                            at: string;
                            /** @description Who did it; null: the system */
                            by: components["schemas"]["Person"] | null;
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Why; null: nobody has said */
                            reason: string | null;
                            /** @description When a correction took its place; null: it holds */
                            replacedAt: string | null;
                            /** @description Last day; null: until another comes */
                            until: string | null;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportPrices: {
        parameters: {
            query?: {
                /** @description Only of this brand */
                brand?: string;
                /** @description Products, parts or services */
                kind?: "product" | "part" | "service";
                /** @description On which day; today */
                on?: string;
                /** @description What has a price on the day, or what is in use and has none */
                priced?: "yes" | "no";
                /** @description Only of this kind of product, and those below it */
                productKind?: string;
                /** @description Words of its name, its code or brand */
                q?: string;
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
    listTerms: {
        parameters: {
            query: {
                /** @description Which list */
                list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
            };
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
                    "application/json": {
                        /** @description All terms of the list */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Which list it is of
                             * @enum {string}
                             */
                            list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description What it stands below; null: at the top (UUID) */
                            parentId: string | null;
                            /** @description Where it stands among others */
                            position: number;
                            /** @description Tag of what is shown, for `If-Match` */
                            revision: string;
                        }[];
                        /** @description Whether I may change the list */
                        mayChange: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addTerm: {
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
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /**
                     * @description Which list it is of
                     * @enum {string}
                     */
                    list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it stands below; null: at the top (UUID) */
                    parentId: string | null;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Which list it is of
                         * @enum {string}
                         */
                        list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description What it stands below; null: at the top (UUID) */
                        parentId: string | null;
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeTerm: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it stands below; null: at the top (UUID) */
                    parentId: string | null;
                    /** @description Where it stands among others */
                    position: number;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Which list it is of
                         * @enum {string}
                         */
                        list: "brand" | "product-kind" | "service-group" | "job-type" | "service-type" | "area" | "customer-group";
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description What it stands below; null: at the top (UUID) */
                        parentId: string | null;
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only people, or only companies */
                kind?: "natural" | "legal";
                /** @description Rows a page */
                limit?: number;
                /** @description Part of a name; of a phone number for whoever sees these; code, legal id, economic number or subscription */
                q?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Name of the agency whose customer it is; null: the company’s own */
                            agent: string | null;
                            /** @description City; null: not known */
                            city: string | null;
                            /** @description Code in the company’s books; null: none */
                            code: string | null;
                            /**
                             * Format: date-time
                             * @description When it was made (Instant in UTC)
                             */
                            createdAt: string;
                            /** @description When their data was erased; null: it is there */
                            erasedAt: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description A person, or a company
                             * @enum {string}
                             */
                            kind: "natural" | "legal";
                            /** @description When they last brought something; null: never */
                            lastContactAt: string | null;
                            /** @description Name of the customer */
                            name: string;
                            /** @description Phone number, E.164; masked for whoever may not see it */
                            phone: string | null;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addCustomer: {
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
                    address?: string | null;
                    city?: string | null;
                    code?: string | null;
                    economicNo?: string | null;
                    foreignId?: string | null;
                    iban?: string | null;
                    /**
                     * @description A person, or a company
                     * @enum {string}
                     */
                    kind: "natural" | "legal";
                    legalId?: string | null;
                    /** @description Name of the customer */
                    name: string;
                    nationalId?: string | null;
                    /** @description Phone number, E.164; masked for whoever may not see it (Phone number, E.164) */
                    phone?: string | null;
                    postalCode?: string | null;
                    province?: string | null;
                    subscriptionNo?: string | null;
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
                        /** @description Masked for whoever may not see it; null: not known */
                        address: string | null;
                        /** @description Name of the agency whose customer it is; null: the company’s own */
                        agent: string | null;
                        /** @description City; null: not known */
                        city: string | null;
                        /** @description Code in the company’s books; null: none */
                        code: string | null;
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Number as a tax payer; null: none */
                        economicNo: string | null;
                        /** @description When their data was erased; null: it is there */
                        erasedAt: string | null;
                        /** @description The end of it; null: none is known */
                        foreignId: string | null;
                        /** @description The end of it; null: none is known */
                        iban: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description A person, or a company
                         * @enum {string}
                         */
                        kind: "natural" | "legal";
                        /** @description When they last brought something; null: never */
                        lastContactAt: string | null;
                        /** @description Id of a legal person; null: none */
                        legalId: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whether I may erase their data */
                        mayErase: boolean;
                        /** @description Name of the customer */
                        name: string;
                        /** @description Its last four digits; null: none is known */
                        nationalId: string | null;
                        /** @description Phone number, E.164; masked for whoever may not see it */
                        phone: string | null;
                        /** @description Masked for whoever may not see it; null: not known */
                        postalCode: string | null;
                        /** @description Province; null: not known */
                        province: string | null;
                        /** @description What is masked and may be asked for whole */
                        reveal: ("phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address" | "pass-code")[];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of their subscription; null: none */
                        subscriptionNo: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readCustomer: {
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
                        /** @description Masked for whoever may not see it; null: not known */
                        address: string | null;
                        /** @description Name of the agency whose customer it is; null: the company’s own */
                        agent: string | null;
                        /** @description City; null: not known */
                        city: string | null;
                        /** @description Code in the company’s books; null: none */
                        code: string | null;
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Number as a tax payer; null: none */
                        economicNo: string | null;
                        /** @description When their data was erased; null: it is there */
                        erasedAt: string | null;
                        /** @description The end of it; null: none is known */
                        foreignId: string | null;
                        /** @description The end of it; null: none is known */
                        iban: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description A person, or a company
                         * @enum {string}
                         */
                        kind: "natural" | "legal";
                        /** @description When they last brought something; null: never */
                        lastContactAt: string | null;
                        /** @description Id of a legal person; null: none */
                        legalId: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whether I may erase their data */
                        mayErase: boolean;
                        /** @description Name of the customer */
                        name: string;
                        /** @description Its last four digits; null: none is known */
                        nationalId: string | null;
                        /** @description Phone number, E.164; masked for whoever may not see it */
                        phone: string | null;
                        /** @description Masked for whoever may not see it; null: not known */
                        postalCode: string | null;
                        /** @description Province; null: not known */
                        province: string | null;
                        /** @description What is masked and may be asked for whole */
                        reveal: ("phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address" | "pass-code")[];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of their subscription; null: none */
                        subscriptionNo: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeCustomer: {
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
        requestBody?: {
            content: {
                "application/json": {
                    address?: string | null;
                    city?: string | null;
                    code?: string | null;
                    economicNo?: string | null;
                    foreignId?: string | null;
                    iban?: string | null;
                    /**
                     * @description A person, or a company
                     * @enum {string}
                     */
                    kind?: "natural" | "legal";
                    legalId?: string | null;
                    /** @description Name of the customer */
                    name?: string;
                    nationalId?: string | null;
                    /** @description Phone number, E.164; masked for whoever may not see it (Phone number, E.164) */
                    phone?: string | null;
                    postalCode?: string | null;
                    province?: string | null;
                    subscriptionNo?: string | null;
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
                        /** @description Masked for whoever may not see it; null: not known */
                        address: string | null;
                        /** @description Name of the agency whose customer it is; null: the company’s own */
                        agent: string | null;
                        /** @description City; null: not known */
                        city: string | null;
                        /** @description Code in the company’s books; null: none */
                        code: string | null;
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Number as a tax payer; null: none */
                        economicNo: string | null;
                        /** @description When their data was erased; null: it is there */
                        erasedAt: string | null;
                        /** @description The end of it; null: none is known */
                        foreignId: string | null;
                        /** @description The end of it; null: none is known */
                        iban: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description A person, or a company
                         * @enum {string}
                         */
                        kind: "natural" | "legal";
                        /** @description When they last brought something; null: never */
                        lastContactAt: string | null;
                        /** @description Id of a legal person; null: none */
                        legalId: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whether I may erase their data */
                        mayErase: boolean;
                        /** @description Name of the customer */
                        name: string;
                        /** @description Its last four digits; null: none is known */
                        nationalId: string | null;
                        /** @description Phone number, E.164; masked for whoever may not see it */
                        phone: string | null;
                        /** @description Masked for whoever may not see it; null: not known */
                        postalCode: string | null;
                        /** @description Province; null: not known */
                        province: string | null;
                        /** @description What is masked and may be asked for whole */
                        reveal: ("phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address" | "pass-code")[];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of their subscription; null: none */
                        subscriptionNo: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCustomerDevices: {
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
                        /** @description At most a hundred, the last brought first */
                        items: {
                            /** @description The device */
                            device: string;
                            /** @description When they last brought it; null: never */
                            lastAt: string | null;
                            /** @description How often they brought it */
                            requests: number;
                            /** @description Serial number */
                            serial: string | null;
                            /** @description When it was sold; null: not known */
                            soldOn: string | null;
                            /** @description The unit in the bank of serials; null: it is not in there */
                            unitId: string | null;
                        }[];
                    };
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
                         * @description When it was erased (Instant in UTC)
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
    listCustomerHistory: {
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
                        /** @description The rows of this page */
                        items: components["schemas"]["AuditEntry"][];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    revealCustomer: {
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
                    field: "phone" | "national-id" | "foreign-id" | "iban" | "postal-code" | "address";
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
                        /** @description The rows of this page */
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
                        /** @description The rows of this page */
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
                /** @description Number of the version */
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
    listIntakeFiles: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind its content is
                             * @enum {string}
                             */
                            kind: "jpeg" | "png" | "webp" | "heic" | "pdf" | "mp4" | "mov" | "xlsx" | "docx" | "text" | "csv";
                            /** @description What it is called; text, never markup */
                            name: string;
                            /** @description Whether it still waits for its comment or form */
                            pending: boolean;
                            /** @description Whether I may take it out of the request */
                            removable: boolean;
                            /** @description Its bytes */
                            size: number;
                            /** @description Whether there is a small picture of it */
                            thumbnail: boolean;
                            /** @description Who brought it */
                            uploadedBy: components["schemas"]["Person"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    uploadIntakeFile: {
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
                    /** @description A small picture of it, JPEG or WebP of at most 96 KB */
                    thumbnail?: string;
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
                        /**
                         * Format: date-time
                         * @description When it happened (Instant in UTC)
                         */
                        at: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind its content is
                         * @enum {string}
                         */
                        kind: "jpeg" | "png" | "webp" | "heic" | "pdf" | "mp4" | "mov" | "xlsx" | "docx" | "text" | "csv";
                        /** @description What it is called; text, never markup */
                        name: string;
                        /** @description Whether it still waits for its comment or form */
                        pending: boolean;
                        /** @description Whether I may take it out of the request */
                        removable: boolean;
                        /** @description Its bytes */
                        size: number;
                        /** @description Whether there is a small picture of it */
                        thumbnail: boolean;
                        /** @description Who brought it */
                        uploadedBy: components["schemas"]["Person"];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readFile: {
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
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/heic": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "text/csv": string;
                    "text/plain": string;
                    "video/mp4": string;
                    "video/quicktime": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    dropFile: {
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
    removeFile: {
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
                    /** @description Why, as the story tells it */
                    reason: string;
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
    readThumbnail: {
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
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/webp": string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its key */
                            key: string;
                            /** @description How many people belong to it */
                            members: number;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description Keys of the roles */
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
                    /** @description Its key */
                    key: string;
                    /**
                     * @description Who belongs to it; in what is sent their ids
                     * @default []
                     */
                    members?: string[];
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                    /**
                     * @description Keys of the roles
                     * @default []
                     */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its key */
                        key: string;
                        /** @description Who belongs to it; in what is sent their ids */
                        members: {
                            /** @description Whether they may sign in */
                            active: boolean;
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Name to sign in by */
                            login: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Keys of the roles */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its key */
                        key: string;
                        /** @description Who belongs to it */
                        members: {
                            /** @description Whether they may sign in */
                            active: boolean;
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Name to sign in by */
                            login: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Keys of the roles */
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description Who belongs to it; in what is sent their ids */
                    members: string[];
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Why, for the record */
                    reason: string;
                    /** @description Keys of the roles */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its key */
                        key: string;
                        /** @description Who belongs to it; in what is sent their ids */
                        members: {
                            /** @description Whether they may sign in */
                            active: boolean;
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Name to sign in by */
                            login: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Keys of the roles */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Import"][];
                        /** @description `after` of the next page; null on the last */
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
    importErrors: {
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
            /** @description UTF-8 with a header line; a cell that a spreadsheet would compute is text */
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
    beginImport: {
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
                    /** @description Which column of the file is what */
                    mapping: {
                        [key: string]: number;
                    };
                    /**
                     * @description Whether it is tried only
                     * @enum {string}
                     */
                    mode: "dry-run" | "run";
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
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listImportEntities: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What I may bring in */
                        items: {
                            /** @description Columns of its file */
                            columns: {
                                /** @description Its key */
                                key: string;
                                /** @description Whether each row must have it */
                                required: boolean;
                                /** @description Its title */
                                title: {
                                    /** @description In English */
                                    en: string;
                                    /** @description In Persian */
                                    fa: string;
                                };
                                /**
                                 * @description What its cells hold
                                 * @enum {string}
                                 */
                                type: "text" | "code" | "number" | "phone" | "choice" | "yes-no" | "date" | "money" | "reference";
                            }[];
                            /**
                             * @description What comes from the file
                             * @enum {string}
                             */
                            entity: "parties" | "items" | "serials";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    offerImport: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What comes from the file */
                entity: "parties" | "items" | "serials";
            };
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
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    importTemplate: {
        parameters: {
            query?: {
                /** @description Which kind of file */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description What comes from the file */
                entity: "parties" | "items" | "serials";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook (.xlsx), or CSV in UTF-8 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Incident"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description Variables */
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
                        /** @description Variables */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["InstanceRow"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description What would be done */
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
                        /** @description The rows of this page */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Visit"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    countFaults: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every kind */
                        items: {
                            /** @description How many are in use */
                            active: number;
                            /** @description How many there are */
                            all: number;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "symptom" | "cause" | "action" | "complaint";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listFaults: {
        parameters: {
            query: {
                /** @description Which of the four */
                kind: "symptom" | "cause" | "action" | "complaint";
            };
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
                    "application/json": {
                        /** @description All faults of the kind */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "symptom" | "cause" | "action" | "complaint";
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description What it stands below; null: at the top (UUID) */
                            parentId: string | null;
                            /** @description Parts of the catalogue that it has to do with */
                            parts: {
                                /** @description Its code */
                                code: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                            }[];
                            /** @description Where it stands among others */
                            position: number;
                            /** @description Tag of what is shown, for `If-Match` */
                            revision: string;
                            /** @description Whether it voids the cover */
                            voidsCover: boolean;
                        }[];
                        /** @description Whether I may change them */
                        mayChange: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addFault: {
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
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /**
                     * @description Of which kind it is
                     * @enum {string}
                     */
                    kind: "symptom" | "cause" | "action" | "complaint";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it stands below; null: at the top (UUID) */
                    parentId: string | null;
                    /** @description Parts of the catalogue that it has to do with */
                    parts: string[];
                    /** @description Whether it voids the cover */
                    voidsCover: boolean;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind it is
                         * @enum {string}
                         */
                        kind: "symptom" | "cause" | "action" | "complaint";
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description What it stands below; null: at the top (UUID) */
                        parentId: string | null;
                        /** @description Parts of the catalogue that it has to do with */
                        parts: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Whether it voids the cover */
                        voidsCover: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeFault: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description What it stands below; null: at the top (UUID) */
                    parentId: string | null;
                    /** @description Parts of the catalogue that it has to do with */
                    parts: string[];
                    /** @description Where it stands among others */
                    position: number;
                    /** @description Whether it voids the cover */
                    voidsCover: boolean;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind it is
                         * @enum {string}
                         */
                        kind: "symptom" | "cause" | "action" | "complaint";
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description What it stands below; null: at the top (UUID) */
                        parentId: string | null;
                        /** @description Parts of the catalogue that it has to do with */
                        parts: {
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Whether it voids the cover */
                        voidsCover: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTemplates: {
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
                    "application/json": {
                        /** @description All templates */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description What is answered, in both languages */
                            answer: components["schemas"]["Label"];
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description Where it stands among others */
                            position: number;
                            /** @description Tag of what is shown, for `If-Match` */
                            revision: string;
                        }[];
                        /** @description Whether I may change them */
                        mayChange: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addTemplate: {
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
                    /** @description What is answered, in both languages */
                    answer: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description What is answered, in both languages */
                        answer: components["schemas"]["Label"];
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeTemplate: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description What is answered, in both languages */
                    answer: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Where it stands among others */
                    position: number;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description What is answered, in both languages */
                        answer: components["schemas"]["Label"];
                        /** @description Its code */
                        code: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description Where it stands among others */
                        position: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
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
                /** @description Only this one: what a field that holds it shows */
                id?: string;
                /** @description At most so many */
                limit?: number;
                /** @description The beginning of a name or number */
                q?: string;
                /** @description Only people of this role, units, items or faults of this kind; `goods`: products and parts */
                role?: string;
            };
            header?: never;
            path: {
                /** @description What is looked up */
                kind: "person" | "unit" | "agent" | "customer" | "item" | "branch" | "group" | "fault";
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Its code in the catalogue */
                            code?: string | null;
                            /** @description What tells it from others */
                            hint: components["schemas"]["Label"] | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What kind of line it makes */
                            kind?: string;
                            /** @description What it is called */
                            label: components["schemas"]["Label"];
                            /** @description Its price in rial, where it has one */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Migration"][];
                        /** @description `after` of the next page; null on the last */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["MigrationItem"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description Why, in the words of whoever did it */
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
                     * @description `next` of the page before (UUID)
                     */
                    after?: string;
                    /**
                     * @description Which of them; without it all that run
                     * @default {}
                     */
                    filter?: {
                        /** @description Those that stand on one of these elements */
                        elements?: string[];
                        /** @description Those with these ids */
                        instances?: string[];
                        /** @description Those in one of these statuses */
                        statuses?: string[];
                    };
                    /** @description Version that they would be moved from */
                    from: number;
                    /**
                     * @description So many are looked at
                     * @default 500
                     */
                    limit?: number;
                    /** @description Element of the old version → element of the new one */
                    mapping: {
                        [key: string]: string | null;
                    };
                    /** @description Id of the process */
                    process: string;
                    /**
                     * @description Timers that are computed afresh: all, or those of these elements of the new version; the others keep the time that they have left
                     * @default false
                     */
                    recompute?: boolean | string[];
                    /** @description Version that they would be moved to */
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
                        /** @description How many were looked at */
                        looked: number;
                        /** @description How many can be moved */
                        movable: number;
                        /** @description `after` of the next page; null on the last (UUID) */
                        next: string | null;
                        /** @description Why some cannot, each reason counted */
                        refused: {
                            /** @description The reason: names the text `migration.<code>` */
                            code: string;
                            /** @description How many have it */
                            count: number;
                            /** @description Id of the element in the diagram */
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
                    /** @description Version that it would be moved from */
                    from: number;
                    /**
                     * Format: uuid
                     * @description The running process (UUID)
                     */
                    instance: string;
                    /** @description Element of the old version → element of the new one */
                    mapping: {
                        [key: string]: string | null;
                    };
                    /** @description Id of the process */
                    process: string;
                    /**
                     * @description Timers that are computed afresh: all, or those of these elements of the new version; the others keep the time that they have left
                     * @default false
                     */
                    recompute?: boolean | string[];
                    /** @description Version that it would be moved to */
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
                        /** @description Version that they would be moved from */
                        from: number;
                        /** @description For each element of the old version the one that fits it */
                        lines: {
                            /**
                             * @description What it was found by: the same id, the same name, its place; `none`: nothing fits; `misfit`: what has the same id is something else
                             * @enum {string}
                             */
                            by: "id" | "name" | "place" | "none" | "misfit";
                            /** @description How sure it is, from 0 to 1 */
                            confidence: number;
                            /** @description Id in the old version */
                            from: string;
                            /** @description Kind of the element */
                            kind: string;
                            /** @description What the old version calls the element */
                            name: {
                                /** @description In English */
                                en: string;
                                /** @description In Persian */
                                fa: string;
                            };
                            /** @description Id in the new version; null: none fits */
                            to: string | null;
                        }[];
                        /** @description Id of the process */
                        process: string;
                        /** @description Version that they would be moved to */
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
                /** @description Only where somebody mentioned me */
                only?: "mentions";
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Notice"][];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                        /** @description How many I have not read */
                        unread: number;
                        /** @description How many of the unread ones are mentions */
                        unreadMentions: number;
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
                    /** @description Those that are read; without it all of mine */
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
                        /** @description Version of OpenAPI */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["PersonRow"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description Code of the agency, for people of an agency; null: staff */
                    agent: string | null;
                    /** @description Whether the person works for every branch */
                    allBranches: boolean;
                    /** @description Code of the branch */
                    branch: string | null;
                    /** @description Name to sign in by */
                    login: string;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Keys of the roles */
                    roles: string[];
                    /** @description Code of a unit of that branch; null: none */
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
                        /** @description A password that is good once, shown this once */
                        password: {
                            /** @description Good once: its person changes it when they sign in */
                            password: string;
                            /**
                             * Format: date-time
                             * @description Until when it is good (Instant in UTC)
                             */
                            until: string;
                        };
                        /** @description The person */
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
                    /** @description Whether they may sign in; switched off, their sessions end and their open tasks go back to the team */
                    active: boolean;
                    /** @description Code of the agency, for people of an agency; null: staff */
                    agent: string | null;
                    /** @description Whether the person works for every branch */
                    allBranches: boolean;
                    /** @description Code of the branch */
                    branch: string | null;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Keys of the roles */
                    roles: string[];
                    /** @description Code of a unit of that branch; null: none */
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
                        /** @description Tries to sign in that failed, the newest first */
                        failed: {
                            /** @description Address that the request came from */
                            address: string | null;
                            /** @description What the browser called itself */
                            agent: string | null;
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                        }[];
                        /** @description When they were last there, to the minute; null: never (Instant in UTC) */
                        seenAt: string | null;
                        /** @description Sessions that are alive */
                        sessions: components["schemas"]["OpenSession"][];
                        /** @description Access tokens that are alive */
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
                        /** @description How many sessions were ended */
                        sessions: number;
                        /** @description How many access tokens were revoked */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["AuditEntry"][];
                        /** @description `after` of the next page; null on the last */
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
                action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
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
                        /**
                         * @description The right
                         * @enum {string}
                         */
                        action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                        /** @description About so much money, in rial; null: none was asked about (Amount in rial, digits only) */
                        amount: string | null;
                        /** @description What decided: the line that allows it, else those that miss, the nearest first */
                        grants: {
                            /**
                             * @description The right, as `x-right` of each endpoint names it
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /**
                             * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                             * @default null
                             */
                            amountLimit: string | null;
                            /** @description What of it does not fit: how far it reaches, the status of the request, or the amount; null: it allows */
                            miss: ("reach" | "status" | "amount") | null;
                            /** @description Key of the role */
                            role: string;
                            /**
                             * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                             * @enum {string}
                             */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /** @description Roles, with their groups, that give this line */
                            sources: {
                                /** @description The group through which; null: it is their own */
                                group: components["schemas"]["Label"] | null;
                                /** @description Its name */
                                name: components["schemas"]["Label"];
                                /** @description Key of the role */
                                role: string;
                            }[];
                            /**
                             * @description Only for these statuses; null: for all
                             * @default null
                             */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        /** @description Whether they may */
                        may: boolean;
                        /** @description The request; null: none */
                        request: {
                            /** @description Name of the agency that brought it; null: none */
                            agent: string | null;
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of the request */
                            no: string;
                            /**
                             * @description Its status
                             * @enum {string}
                             */
                            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                        } | null;
                        /**
                         * @description Why, or why not: `granted`; `inactive`: they may not sign in; `no-role`: none of their roles has the right; `reach`, `status`, `amount`: the right does not go that far; `module`: the area is hidden from all their roles; `unseen`: they do not see the request
                         * @enum {string}
                         */
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
                        /** @description Good once: its person changes it when they sign in */
                        password: string;
                        /**
                         * Format: date-time
                         * @description Until when it is good (Instant in UTC)
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
                        /** @description Whether they may sign in; who may not may do nothing */
                        active: boolean;
                        /** @description What they may do, over all their roles */
                        grants: {
                            /**
                             * @description The right, as `x-right` of each endpoint names it
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /**
                             * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                             * @default null
                             */
                            amountLimit: string | null;
                            /** @description Key of the role */
                            role: string;
                            /**
                             * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                             * @enum {string}
                             */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /**
                             * @description Only for these statuses; null: for all
                             * @default null
                             */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        /** @description Areas of the menu that the person has */
                        modules: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
                        /** @description The person */
                        person: {
                            /** @description The agency; null: none */
                            agent: string | null;
                            /** @description Whether the person works for every branch */
                            allBranches: boolean;
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Name to sign in by */
                            login: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description The unit; null: none */
                            unit: components["schemas"]["Label"] | null;
                        };
                        /** @description Their roles, each with the group that gives it */
                        roles: {
                            /** @description The group through which; null: it is their own */
                            group: components["schemas"]["Label"] | null;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description Key of the role */
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
                        /**
                         * @description `give-role`, `take-role`; `deactivate`: they sign in no more; `activate`; `end-access`: their sessions and tokens end
                         * @constant
                         */
                        kind: "give-role";
                        /** @description Key of the role that is given or taken */
                        role: string;
                    } | {
                        /**
                         * @description `give-role`, `take-role`; `deactivate`: they sign in no more; `activate`; `end-access`: their sessions and tokens end
                         * @constant
                         */
                        kind: "take-role";
                        /** @description Key of the role that is given or taken */
                        role: string;
                    } | {
                        /**
                         * @description `give-role`, `take-role`; `deactivate`: they sign in no more; `activate`; `end-access`: their sessions and tokens end
                         * @constant
                         */
                        kind: "deactivate";
                    } | {
                        /**
                         * @description `give-role`, `take-role`; `deactivate`: they sign in no more; `activate`; `end-access`: their sessions and tokens end
                         * @constant
                         */
                        kind: "activate";
                    } | {
                        /**
                         * @description `give-role`, `take-role`; `deactivate`: they sign in no more; `activate`; `end-access`: their sessions and tokens end
                         * @constant
                         */
                        kind: "end-access";
                    };
                    /** @description The people */
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
                        /** @description What became of each, in the order in which they were named */
                        results: {
                            /** @description Why it was refused; null: it was not */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What goes into the text of the code */
                            params: {
                                [key: string]: unknown;
                            };
                            /**
                             * @description `done`; `same`: it was so already; `refused`: see `code`
                             * @enum {string}
                             */
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
                    /** @description Numbers of the rows that are to be done now */
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
                        /** @description The import, as it stands now */
                        import: components["schemas"]["PeopleImport"];
                        /** @description Passwords of accounts that these rows made, good once; told again for an hour to whoever made them */
                        passwords: {
                            /** @description Name to sign in by */
                            login: string;
                            /** @description Good once: its person changes it when they sign in */
                            password: string;
                            /** @description Number of the row, the header being 1 */
                            row: number;
                            /**
                             * Format: date-time
                             * @description Until when it is good (Instant in UTC)
                             */
                            until: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPeoplePlaces: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it and its branch are in use */
                            active: boolean;
                            /** @description Code of the branch that it is in */
                            branch: string;
                            /** @description Its code */
                            code: string;
                            /**
                             * @description What it is: a branch, one of its units, one of its agencies
                             * @enum {string}
                             */
                            kind: "branch" | "unit" | "agent";
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description Whether I may let somebody see all branches */
                        mayGiveAll: boolean;
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
                        /** @description The rows of this page */
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made (Instant in UTC)
                             */
                            createdAt: string;
                            /** @description How many of them are done */
                            done: number;
                            /** @description When it ended; null: it is under way (Instant in UTC) */
                            finishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Requests that ended from this instant on (Instant in UTC)
                             */
                            from: string;
                            /** @description Hash of its content */
                            hash: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Id of the process */
                            process: string;
                            /**
                             * @description How it stands
                             * @enum {string}
                             */
                            state: "running" | "done" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Requests that ended before this instant (Instant in UTC)
                             */
                            to: string;
                            /** @description How many requests it is about */
                            total: number;
                            /** @description The deployed version; null: a diagram that was sent */
                            version: number | null;
                        }[];
                        /** @description `after` of the next page; null on the last */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Version"][];
                        /** @description `after` of the next page; null on the last */
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
                /** @description Number of the version */
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
                /** @description Number of the version */
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Plan"][];
                        /** @description `after` of the next page; null on the last */
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
    listRequestViews: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: components["schemas"]["SavedRequestView"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createRequestView: {
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
                "application/json": components["schemas"]["NewRequestView"];
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
                    "application/json": components["schemas"]["SavedRequestView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readRequestView: {
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
                    "application/json": components["schemas"]["SavedRequestView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeRequestView: {
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
                "application/json": components["schemas"]["NewRequestView"];
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
                    "application/json": components["schemas"]["SavedRequestView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteRequestView: {
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
    countRequestViews: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description How many rows */
                            count: number;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description There are at least so many: counting stopped there */
                            more: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    orderRequestViews: {
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
                    /** @description Views, the first one first */
                    ids: string[];
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
    listRequests: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description How they came */
                channel?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Only of this customer */
                customerId?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Only with a status of this group */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /** @description Only those that came in with this import */
                importId?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Promised for this day or later */
                promisedFrom?: string;
                /** @description Promised for this day or before */
                promisedTo?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description In which order; `newest` where nothing is said */
                sort?: "newest" | "oldest" | "promised" | "priority" | "waiting" | "changed";
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
                        /** @description The rows of this page */
                        items: components["schemas"]["Request"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description Files of mine that wait for it */
                    files?: string[];
                    /** @description People to be told of it, who may see the request */
                    mentions?: string[];
                    /**
                     * @description What is said; it may be empty where files say it
                     * @default
                     */
                    text?: string;
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
    listFiles: {
        parameters: {
            query?: {
                /** @description Mine that still wait for a comment or form, in place of those of the request */
                waiting?: "true";
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind its content is
                             * @enum {string}
                             */
                            kind: "jpeg" | "png" | "webp" | "heic" | "pdf" | "mp4" | "mov" | "xlsx" | "docx" | "text" | "csv";
                            /** @description What it is called; text, never markup */
                            name: string;
                            /** @description Whether it still waits for its comment or form */
                            pending: boolean;
                            /** @description Whether I may take it out of the request */
                            removable: boolean;
                            /** @description Its bytes */
                            size: number;
                            /** @description Whether there is a small picture of it */
                            thumbnail: boolean;
                            /** @description Who brought it */
                            uploadedBy: components["schemas"]["Person"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    uploadFile: {
        parameters: {
            query?: {
                /** @description It waits for the comment or form that it belongs to, and is mine alone until then */
                pending?: "true" | "false";
            };
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
                "multipart/form-data": {
                    /** @description The file */
                    file: string;
                    /** @description A small picture of it, JPEG or WebP of at most 96 KB */
                    thumbnail?: string;
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
                        /**
                         * Format: date-time
                         * @description When it happened (Instant in UTC)
                         */
                        at: string;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Of which kind its content is
                         * @enum {string}
                         */
                        kind: "jpeg" | "png" | "webp" | "heic" | "pdf" | "mp4" | "mov" | "xlsx" | "docx" | "text" | "csv";
                        /** @description What it is called; text, never markup */
                        name: string;
                        /** @description Whether it still waits for its comment or form */
                        pending: boolean;
                        /** @description Whether I may take it out of the request */
                        removable: boolean;
                        /** @description Its bytes */
                        size: number;
                        /** @description Whether there is a small picture of it */
                        thumbnail: boolean;
                        /** @description Who brought it */
                        uploadedBy: components["schemas"]["Person"];
                    };
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
    listMentionable: {
        parameters: {
            query?: {
                /** @description At most so many */
                limit?: number;
                /** @description The beginning of a name */
                q?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description What tells it from others */
                            hint: components["schemas"]["Label"] | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        }[];
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
                        /** @description The rows of this page */
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
                    /** @description Variables */
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
                    /** @description Why, in the words of whoever does it */
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
    readWatch: {
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
                        /** @description Who watches it */
                        watchers: components["schemas"]["Person"][];
                        /** @description Whether I watch it */
                        watching: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    watchRequest: {
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
                    /** @description Whether I want to be told of it from now on */
                    watching: boolean;
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
                        /** @description Who watches it */
                        watchers: components["schemas"]["Person"][];
                        /** @description Whether I watch it */
                        watching: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    countFilteredRequests: {
        parameters: {
            query?: {
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description How they came */
                channel?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Only of this customer */
                customerId?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Only with a status of this group */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /** @description Only those that came in with this import */
                importId?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Promised for this day or later */
                promisedFrom?: string;
                /** @description Promised for this day or before */
                promisedTo?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
                    "application/json": components["schemas"]["ListCount"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportRequests: {
        parameters: {
            query?: {
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description How they came */
                channel?: string;
                /** @description Which columns, with commas between them; where nothing is said, those that a table begins with */
                columns?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Only of this customer */
                customerId?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Only with a status of this group */
                group?: "new" | "pending" | "working" | "parts" | "qc" | "ready" | "closed";
                /** @description Only those that came in with this import */
                importId?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Promised for this day or later */
                promisedFrom?: string;
                /** @description Promised for this day or before */
                promisedTo?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description In which order; `newest` where nothing is said */
                sort?: "newest" | "oldest" | "promised" | "priority" | "waiting" | "changed";
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * @description The right
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /** @description Whether it may be given up to an amount */
                            amounts: boolean;
                            /**
                             * @description What it is about: group of rights on the page of roles
                             * @enum {string}
                             */
                            resource: "requests" | "tasks" | "money" | "personal" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "look-ups" | "people" | "places" | "access" | "settings" | "audit" | "system" | "webhooks";
                            /** @description How far it may be given */
                            scopes: ("own" | "unit" | "branch" | "subtree" | "all")[];
                            /** @description Whether it may be given for some statuses only */
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Its key */
                            key: string;
                            /** @description Its name */
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /** @description Whether it came with the product: changed, never deleted */
                            builtIn: boolean;
                            /** @description How many groups give it */
                            groups: number;
                            /** @description Names it in diagrams and in what people are given */
                            key: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                            /** @description How many people have it, also through groups */
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
                    /** @description Key of the role whose rights it begins with */
                    copyOf?: string;
                    /** @description Names it in diagrams and in what people are given; said once */
                    key: string;
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Whether it came with the product: changed, never deleted */
                        builtIn: boolean;
                        /** @description What it allows, line by line */
                        grants: {
                            /**
                             * @description The right, as `x-right` of each endpoint names it
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /**
                             * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                             * @default null
                             */
                            amountLimit: string | null;
                            /**
                             * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                             * @enum {string}
                             */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /**
                             * @description Only for these statuses; null: for all
                             * @default null
                             */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        /** @description How many groups give it */
                        groups: number;
                        /** @description Areas of the menu that it does not show */
                        hidden: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
                        /** @description Names it in diagrams and in what people are given; said once */
                        key: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description How many people have it, also through groups */
                        people: number;
                        /** @description Tag of what is shown, for `If-Match` */
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
                /** @description Key of the role */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Whether it came with the product: changed, never deleted */
                        builtIn: boolean;
                        /** @description What it allows, line by line */
                        grants: {
                            /**
                             * @description The right, as `x-right` of each endpoint names it
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /**
                             * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                             * @default null
                             */
                            amountLimit: string | null;
                            /**
                             * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                             * @enum {string}
                             */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /**
                             * @description Only for these statuses; null: for all
                             * @default null
                             */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        /** @description How many groups give it */
                        groups: number;
                        /** @description Areas of the menu that it does not show */
                        hidden: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
                        /** @description Names it in diagrams and in what people are given */
                        key: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description How many people have it, also through groups */
                        people: number;
                        /** @description Tag of what is shown, for `If-Match` */
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
                /** @description Key of the role */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether it is in use */
                    active: boolean;
                    /** @description What it allows, line by line */
                    grants: {
                        /**
                         * @description The right, as `x-right` of each endpoint names it
                         * @enum {string}
                         */
                        action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                        /**
                         * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                         * @default null
                         */
                        amountLimit?: string | null;
                        /**
                         * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                         * @enum {string}
                         */
                        scope: "own" | "unit" | "branch" | "subtree" | "all";
                        /**
                         * @description Only for these statuses; null: for all
                         * @default null
                         */
                        statuses?: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                    }[];
                    /** @description Areas of the menu that it does not show */
                    hidden: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /** @description Whether it came with the product: changed, never deleted */
                        builtIn: boolean;
                        /** @description What it allows, line by line */
                        grants: {
                            /**
                             * @description The right, as `x-right` of each endpoint names it
                             * @enum {string}
                             */
                            action: "request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage";
                            /**
                             * @description Up to so much, in rial; null: without a limit (Amount in rial, digits only)
                             * @default null
                             */
                            amountLimit: string | null;
                            /**
                             * @description How far: `own`: what they made or work on; `unit`; `branch`; `subtree`: their branch and those below; `all`
                             * @enum {string}
                             */
                            scope: "own" | "unit" | "branch" | "subtree" | "all";
                            /**
                             * @description Only for these statuses; null: for all
                             * @default null
                             */
                            statuses: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void")[] | null;
                        }[];
                        /** @description How many groups give it */
                        groups: number;
                        /** @description Areas of the menu that it does not show */
                        hidden: ("inbox" | "requests" | "customers" | "serials" | "warranty" | "catalogue" | "knowledge" | "imports" | "processes" | "incidents" | "settings" | "audit" | "people" | "branches" | "access" | "operations" | "webhooks")[];
                        /** @description Names it in diagrams and in what people are given */
                        key: string;
                        /** @description Its name */
                        name: components["schemas"]["Label"];
                        /** @description How many people have it, also through groups */
                        people: number;
                        /** @description Tag of what is shown, for `If-Match` */
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
                /** @description Key of the role */
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "request" | "customer" | "serial";
                            /** @description The request; null: none (UUID) */
                            requestId: string | null;
                            /** @description What tells it from others */
                            subtitle: string;
                            /** @description Number of the request, or name of the customer */
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readSerialRule: {
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
                        /** @description How many IMEIs a unit has */
                        imeis: number;
                        /**
                         * Format: uuid
                         * @description The product of the catalogue; without it `itemText` (UUID)
                         */
                        itemId: string;
                        /** @description How they are written, any of these; none: in any way */
                        masks: string[];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setSerialRule: {
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
                    /** @description How many IMEIs a unit has */
                    imeis: number;
                    /** @description How they are written, any of these: `@` is a letter, `#` a digit, `?` either, everything else itself */
                    masks: string[];
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
                        /** @description How many IMEIs a unit has */
                        imeis: number;
                        /**
                         * Format: uuid
                         * @description The product of the catalogue; without it `itemText` (UUID)
                         */
                        itemId: string;
                        /** @description How they are written, any of these; none: in any way */
                        masks: string[];
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSerials: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this brand */
                brand?: string;
                /** @description Only of this product */
                item?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Only of this customer */
                owner?: string;
                /** @description The beginning of the serial */
                q?: string;
                /** @description Sold on this day or later */
                soldFrom?: string;
                /** @description Sold on this day or before */
                soldTo?: string;
                /** @description Only those that stand so */
                state?: string;
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date-time
                             * @description When it was made (Instant in UTC)
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description Lot of production or import; null: unknown */
                            lot: string | null;
                            /** @description Day of production; null: unknown */
                            madeOn: string | null;
                            /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: string;
                                /** @description Phone number, E.164; masked for whoever may not see it */
                                phone: string | null;
                            } | null;
                            /** @description Serial number */
                            serial: string;
                            /** @description Day of its sale to a customer; null: it is not known to be sold */
                            soldOn: string | null;
                            /**
                             * @description How it stands
                             * @enum {string}
                             */
                            state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addSerials: {
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
                    /** @description The branch that it lies at; null: none */
                    branchId?: string | null;
                    /**
                     * @description Whether they are not in a warehouse yet
                     * @default false
                     */
                    inProduction?: boolean;
                    /**
                     * Format: uuid
                     * @description The product of the catalogue; without it `itemText` (UUID)
                     */
                    itemId: string;
                    /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                    leftOn?: string | null;
                    /** @description Lot of production or import; null: unknown */
                    lot?: string | null;
                    /** @description Day of production; null: unknown */
                    madeOn?: string | null;
                    /** @description The customer whose it is; null: unknown */
                    ownerId?: string | null;
                    /** @description Where it lies; null: unknown */
                    place?: string | null;
                    /**
                     * @description Units from one serial to another
                     * @default []
                     */
                    ranges?: {
                        /** @description The first serial */
                        from: string;
                        /** @description The last one: the same but for its last digits */
                        to: string;
                    }[];
                    /** @description Number of the document of its sale; null: unknown */
                    saleDocument?: string | null;
                    /**
                     * @description Units one by one
                     * @default []
                     */
                    serials?: {
                        /**
                         * @description Its IMEIs, in whatever digits
                         * @default []
                         */
                        imeis?: string[];
                        /** @description Serial number */
                        serial: string;
                    }[];
                    /** @description Day of its sale to a customer; null: it is not known to be sold */
                    soldOn?: string | null;
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
                        /** @description How many were there */
                        known: number;
                        /** @description How many are added */
                        new: number;
                        /** @description How many are refused */
                        refused: number;
                        /** @description How many stand there twice */
                        repeated: number;
                        /** @description What becomes of each, in the order in which they were named */
                        results: {
                            /** @description Serial of a unit of the product that reads the same (O and 0, I and 1); null: there is none */
                            alike: string | null;
                            /** @description Why it is refused; null: it is not */
                            code: string | null;
                            /** @description What goes into the text of the code */
                            params: {
                                [key: string]: unknown;
                            };
                            /** @description Serial number */
                            serial: string;
                            /**
                             * @description `new`: it is added; `known`: it was there; `repeated`: it stands there twice; `refused`: see `code`
                             * @enum {string}
                             */
                            state: "new" | "known" | "repeated" | "refused";
                            /** @description The unit; null: there is none yet */
                            unitId: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readSerial: {
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
                        /** @description The branch */
                        branch: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Parts that are in it, then those that were */
                        components: {
                            /** @description Since when it is in; null: from the beginning */
                            fittedOn: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description When it was taken out; null: it is in */
                            removedOn: string | null;
                            /** @description Serial number */
                            serial: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Who made it; null: the system */
                        createdBy: components["schemas"]["Person"] | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its IMEIs */
                        imeis: string[];
                        /** @description The product or part of the catalogue */
                        item: {
                            /** @description Brand */
                            brand: string | null;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                        leftOn: string | null;
                        /** @description Lot of production or import; null: unknown */
                        lot: string | null;
                        /** @description Day of production; null: unknown */
                        madeOn: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                            /** @description Phone number, E.164; masked for whoever may not see it */
                            phone: string | null;
                        } | null;
                        /** @description Where it lies; null: unknown */
                        place: string | null;
                        /** @description How many requests it has had that I may see */
                        requests: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of the document of its sale; null: unknown */
                        saleDocument: string | null;
                        /** @description Serial number */
                        serial: string;
                        /** @description Day of its sale to a customer; null: it is not known to be sold */
                        soldOn: string | null;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeSerial: {
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
                    /** @description The branch that it lies at; null: none */
                    branchId: string | null;
                    /** @description Its IMEIs, in whatever digits */
                    imeis: string[];
                    /**
                     * Format: uuid
                     * @description The product of the catalogue; without it `itemText` (UUID)
                     */
                    itemId: string;
                    /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                    leftOn: string | null;
                    /** @description Lot of production or import; null: unknown */
                    lot: string | null;
                    /** @description Day of production; null: unknown */
                    madeOn: string | null;
                    /** @description The customer whose it is; null: unknown */
                    ownerId: string | null;
                    /** @description Where it lies; null: unknown */
                    place: string | null;
                    /** @description Number of the document of its sale; null: unknown */
                    saleDocument: string | null;
                    /** @description Serial number */
                    serial: string;
                    /** @description Day of its sale to a customer; null: it is not known to be sold */
                    soldOn: string | null;
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
                        /** @description The branch */
                        branch: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Parts that are in it, then those that were */
                        components: {
                            /** @description Since when it is in; null: from the beginning */
                            fittedOn: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description When it was taken out; null: it is in */
                            removedOn: string | null;
                            /** @description Serial number */
                            serial: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Who made it; null: the system */
                        createdBy: components["schemas"]["Person"] | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its IMEIs */
                        imeis: string[];
                        /** @description The product or part of the catalogue */
                        item: {
                            /** @description Brand */
                            brand: string | null;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                        leftOn: string | null;
                        /** @description Lot of production or import; null: unknown */
                        lot: string | null;
                        /** @description Day of production; null: unknown */
                        madeOn: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                            /** @description Phone number, E.164; masked for whoever may not see it */
                            phone: string | null;
                        } | null;
                        /** @description Where it lies; null: unknown */
                        place: string | null;
                        /** @description How many requests it has had that I may see */
                        requests: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of the document of its sale; null: unknown */
                        saleDocument: string | null;
                        /** @description Serial number */
                        serial: string;
                        /** @description Day of its sale to a customer; null: it is not known to be sold */
                        soldOn: string | null;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    fitSerialComponent: {
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
                    /**
                     * Format: date
                     * @description Since when it is in; nothing: from the beginning
                     */
                    fittedOn?: string;
                    /**
                     * Format: uuid
                     * @description The part of the catalogue
                     */
                    itemId: string;
                    /**
                     * Format: uuid
                     * @description The part in whose place it was put
                     */
                    replaces?: string;
                    /** @description Its own serial */
                    serial?: string;
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
                        /** @description The branch */
                        branch: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Parts that are in it, then those that were */
                        components: {
                            /** @description Since when it is in; null: from the beginning */
                            fittedOn: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description When it was taken out; null: it is in */
                            removedOn: string | null;
                            /** @description Serial number */
                            serial: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Who made it; null: the system */
                        createdBy: components["schemas"]["Person"] | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its IMEIs */
                        imeis: string[];
                        /** @description The product or part of the catalogue */
                        item: {
                            /** @description Brand */
                            brand: string | null;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                        leftOn: string | null;
                        /** @description Lot of production or import; null: unknown */
                        lot: string | null;
                        /** @description Day of production; null: unknown */
                        madeOn: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                            /** @description Phone number, E.164; masked for whoever may not see it */
                            phone: string | null;
                        } | null;
                        /** @description Where it lies; null: unknown */
                        place: string | null;
                        /** @description How many requests it has had that I may see */
                        requests: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of the document of its sale; null: unknown */
                        saleDocument: string | null;
                        /** @description Serial number */
                        serial: string;
                        /** @description Day of its sale to a customer; null: it is not known to be sold */
                        soldOn: string | null;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSerialEvents: {
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Who did it; null: the system */
                            actor: components["schemas"]["Person"] | null;
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /** @description Number of its document; null: none */
                            document: string | null;
                            /** @description Which one it is */
                            id: string;
                            /**
                             * @description Of which kind it is
                             * @enum {string}
                             */
                            kind: "production-stage" | "production-problem" | "problem-fixed" | "warehouse-in" | "warehouse-out" | "sold" | "recall" | "scrapped" | "blocked" | "released" | "note" | "made" | "activated" | "request" | "part-replaced" | "owner";
                            /** @description A word about it; null: none */
                            note: string | null;
                            /** @description Where it happened; null: it is not said */
                            place: string | null;
                            /** @description The request; null: none */
                            request: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Number of the request */
                                no: string;
                                /**
                                 * @description Its status
                                 * @enum {string}
                                 */
                                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                                /** @description What the customer says */
                                words: string;
                            } | null;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    recordSerialEvent: {
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
                    /** @description Number of its document */
                    document?: string;
                    /**
                     * @description What happened
                     * @enum {string}
                     */
                    kind: "production-stage" | "production-problem" | "problem-fixed" | "warehouse-in" | "warehouse-out" | "sold" | "recall" | "scrapped" | "blocked" | "released" | "note";
                    /** @description A word about it */
                    note?: string;
                    /**
                     * Format: date
                     * @description The day on which it happened
                     */
                    on: string;
                    /**
                     * Format: uuid
                     * @description To whom it was sold
                     */
                    ownerId?: string;
                    /** @description Where it happened */
                    place?: string;
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
                        /** @description The branch */
                        branch: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: components["schemas"]["Label"];
                        } | null;
                        /** @description Parts that are in it, then those that were */
                        components: {
                            /** @description Since when it is in; null: from the beginning */
                            fittedOn: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description When it was taken out; null: it is in */
                            removedOn: string | null;
                            /** @description Serial number */
                            serial: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description Who made it; null: the system */
                        createdBy: components["schemas"]["Person"] | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its IMEIs */
                        imeis: string[];
                        /** @description The product or part of the catalogue */
                        item: {
                            /** @description Brand */
                            brand: string | null;
                            /** @description Its code */
                            code: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        };
                        /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                        leftOn: string | null;
                        /** @description Lot of production or import; null: unknown */
                        lot: string | null;
                        /** @description Day of production; null: unknown */
                        madeOn: string | null;
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: string;
                            /** @description Phone number, E.164; masked for whoever may not see it */
                            phone: string | null;
                        } | null;
                        /** @description Where it lies; null: unknown */
                        place: string | null;
                        /** @description How many requests it has had that I may see */
                        requests: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Number of the document of its sale; null: unknown */
                        saleDocument: string | null;
                        /** @description Serial number */
                        serial: string;
                        /** @description Day of its sale to a customer; null: it is not known to be sold */
                        soldOn: string | null;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSerialRequests: {
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
                        /** @description The rows of this page */
                        items: {
                            /** @description The branch */
                            branch: components["schemas"]["Label"];
                            /**
                             * Format: date-time
                             * @description When it was made (Instant in UTC)
                             */
                            createdAt: string;
                            /** @description The customer */
                            customer: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of the request */
                            no: string;
                            /**
                             * @description Its status
                             * @enum {string}
                             */
                            status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                            /** @description What it waits for within its status; null: nothing in particular */
                            subStatus: string | null;
                            /** @description What the customer says */
                            words: string;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportSerials: {
        parameters: {
            query?: {
                /** @description Only of this brand */
                brand?: string;
                /** @description Only of this product */
                item?: string;
                /** @description Only of this customer */
                owner?: string;
                /** @description The beginning of the serial */
                q?: string;
                /** @description Sold on this day or later */
                soldFrom?: string;
                /** @description Sold on this day or before */
                soldTo?: string;
                /** @description Only those that stand so */
                state?: string;
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
    serialLabels: {
        parameters: {
            query: {
                /** @description Ids of units, with commas between them */
                ids: string;
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description The serial as a QR code, an SVG */
                            qr: string;
                            /** @description Serial number */
                            serial: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    lookUpSerial: {
        parameters: {
            query: {
                /** @description The whole serial, or an IMEI, however it is written */
                serial: string;
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
                        /** @description The rows of this page */
                        items: {
                            /** @description What happened to it, the last first */
                            events: {
                                /**
                                 * Format: date-time
                                 * @description When it happened (Instant in UTC)
                                 */
                                at: string;
                                /**
                                 * @description `enter`, `leave`, `cancel`: an element; `take`: a sequence flow; `throw`: an event; `end`: the process
                                 * @enum {string}
                                 */
                                kind: "production-stage" | "production-problem" | "problem-fixed" | "warehouse-in" | "warehouse-out" | "sold" | "recall" | "scrapped" | "blocked" | "released" | "note" | "made" | "activated" | "request" | "part-replaced" | "owner";
                                /** @description A word about it; null: none */
                                note: string | null;
                            }[];
                            /** @description Whether it is written so; else it only reads so */
                            exact: boolean;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description The product or part of the catalogue */
                            item: {
                                /** @description Brand */
                                brand: string | null;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                            /** @description Whether I may open its page */
                            open: boolean;
                            /** @description Whose it is; null: nobody’s that is known, or I may not look customers up */
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: string;
                                /** @description Phone number, E.164; masked for whoever may not see it */
                                phone: string | null;
                            } | null;
                            /** @description Its newest requests that I may see */
                            requests: {
                                /** @description The branch */
                                branch: components["schemas"]["Label"];
                                /**
                                 * Format: date-time
                                 * @description When it was made (Instant in UTC)
                                 */
                                createdAt: string;
                                /** @description The customer */
                                customer: string;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Number of the request */
                                no: string;
                                /**
                                 * @description Its status
                                 * @enum {string}
                                 */
                                status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                                /** @description What it waits for within its status; null: nothing in particular */
                                subStatus: string | null;
                                /** @description What the customer says */
                                words: string;
                            }[];
                            /** @description Serial number */
                            serial: string;
                            /** @description Day of its sale to a customer; null: it is not known to be sold */
                            soldOn: string | null;
                            /**
                             * @description How it stands
                             * @enum {string}
                             */
                            state: "made" | "in-stock" | "left" | "sold" | "scrapped" | "blocked";
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewSerials: {
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
                    /** @description The branch that it lies at; null: none */
                    branchId?: string | null;
                    /**
                     * @description Whether they are not in a warehouse yet
                     * @default false
                     */
                    inProduction?: boolean;
                    /**
                     * Format: uuid
                     * @description The product of the catalogue; without it `itemText` (UUID)
                     */
                    itemId: string;
                    /** @description Day on which it left the warehouse; null: it has not, or nobody knows */
                    leftOn?: string | null;
                    /** @description Lot of production or import; null: unknown */
                    lot?: string | null;
                    /** @description Day of production; null: unknown */
                    madeOn?: string | null;
                    /** @description The customer whose it is; null: unknown */
                    ownerId?: string | null;
                    /** @description Where it lies; null: unknown */
                    place?: string | null;
                    /**
                     * @description Units from one serial to another
                     * @default []
                     */
                    ranges?: {
                        /** @description The first serial */
                        from: string;
                        /** @description The last one: the same but for its last digits */
                        to: string;
                    }[];
                    /** @description Number of the document of its sale; null: unknown */
                    saleDocument?: string | null;
                    /**
                     * @description Units one by one
                     * @default []
                     */
                    serials?: {
                        /**
                         * @description Its IMEIs, in whatever digits
                         * @default []
                         */
                        imeis?: string[];
                        /** @description Serial number */
                        serial: string;
                    }[];
                    /** @description Day of its sale to a customer; null: it is not known to be sold */
                    soldOn?: string | null;
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
                        /** @description How many were there */
                        known: number;
                        /** @description How many are added */
                        new: number;
                        /** @description How many are refused */
                        refused: number;
                        /** @description How many stand there twice */
                        repeated: number;
                        /** @description What becomes of each, in the order in which they were named */
                        results: {
                            /** @description Serial of a unit of the product that reads the same (O and 0, I and 1); null: there is none */
                            alike: string | null;
                            /** @description Why it is refused; null: it is not */
                            code: string | null;
                            /** @description What goes into the text of the code */
                            params: {
                                [key: string]: unknown;
                            };
                            /** @description Serial number */
                            serial: string;
                            /**
                             * @description `new`: it is added; `known`: it was there; `repeated`: it stands there twice; `refused`: see `code`
                             * @enum {string}
                             */
                            state: "new" | "known" | "repeated" | "refused";
                            /** @description The unit; null: there is none yet */
                            unitId: string | null;
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
                    /** @description Name to sign in by */
                    login: string;
                    /** @description The password */
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
                        /** @description The rows of this page */
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
                    /** @description The password so far */
                    current: string;
                    /** @description The password from now on */
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
                    /**
                     * @description How close rows stand
                     * @enum {string}
                     */
                    density?: "comfortable" | "compact";
                    /**
                     * @description Language of the interface
                     * @enum {string}
                     */
                    language?: "fa" | "en";
                    /**
                     * @description Unit in which amounts are shown; sums travel in rial
                     * @enum {string}
                     */
                    moneyUnit?: "rial" | "toman";
                    /** @description Whether an open tab shows new notices as notifications of the browser */
                    notifications?: boolean;
                    /** @description What they are about of which no notification is shown; the list of notices has them all */
                    quietNotices?: ("given" | "mention" | "late" | "fallen" | "watched" | "news" | "system")[];
                    /**
                     * @description Light, dark, or as the device has it
                     * @enum {string}
                     */
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
                        /** @description The rows of this page */
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
                    /** @description After so many days it ends by itself */
                    days: number;
                    /** @description What I call it */
                    name: string;
                    /** @description The rights that it may use, of those that I have */
                    scopes: ("request.read" | "request.create" | "request.comment" | "request.remove-file" | "request.void" | "request.announce-parts" | "task.read" | "task.work" | "task.assign" | "absence.manage" | "task.prioritise" | "task.send-back" | "view.share" | "view.publish" | "cost.declare" | "cost.approve" | "cost.accept" | "money.receive" | "money.pay-back" | "money.leave-open" | "personal.phone" | "personal.reveal" | "personal.pass-code" | "personal.erase" | "customer.read" | "customer.change" | "serial.read" | "serial.manage" | "warranty.read" | "warranty.manage" | "catalogue.read" | "catalogue.manage" | "price.manage" | "price.approve" | "knowledge.read" | "knowledge.manage" | "incident.read" | "incident.retry" | "process.migrate" | "process.operate" | "process.back-test" | "import.run" | "process.read" | "process.deploy" | "process.start" | "lookup.read" | "lookup.customer" | "audit.read" | "setting.read" | "setting.change" | "user.manage" | "place.manage" | "access.read" | "access.change" | "system.read" | "webhook.manage")[];
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
                        /** @description Shown this once; only its hash is stored */
                        secret: string;
                        /** @description The access token, or the token of the diagram */
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
                        /** @description The rows of this page */
                        items: {
                            /** @description In how many places it is different */
                            exceptions: number;
                            /**
                             * @description Where it is put among others
                             * @enum {string}
                             */
                            group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                            /** @description Whether it is as the product came */
                            isDefault: boolean;
                            /**
                             * @description Names it in addresses and diagrams
                             * @enum {string}
                             */
                            key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                            /**
                             * @description What its value is: a span of time, a number, yes or no, a list of points
                             * @enum {string}
                             */
                            kind: "duration" | "amount" | "flag" | "checklist";
                            /** @description How many changes are still to come */
                            planned: number;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                            /** @description In what its number is counted; null: it is none */
                            unit: ("rial" | "rial-a-day" | "percent" | "days" | "times" | "megabytes") | null;
                            /** @description What it is in the company at the moment, as `kind` says */
                            value: number | boolean | {
                                /** @description How much of the unit */
                                amount: number;
                                /**
                                 * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                                 * @enum {string}
                                 */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                /** @description In English */
                                en: string;
                                /** @description In Persian */
                                fa: string;
                                /** @description Which one it is */
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
                /** @description Key of the setting */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
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
                        /** @description For whom I may change it */
                        changeFor: ("company" | "branch" | "unit" | "product")[];
                        /** @description As the product came */
                        default: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description In how many places it is different */
                        exceptions: number;
                        /**
                         * @description Where it is put among others
                         * @enum {string}
                         */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        /** @description Whether it is as the product came */
                        isDefault: boolean;
                        /**
                         * @description Names it in addresses and diagrams
                         * @enum {string}
                         */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /**
                         * @description What its value is: a span of time, a number, yes or no, a list of points
                         * @enum {string}
                         */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        /** @description How many changes are still to come */
                        planned: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description In what its number is counted; null: it is none */
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times" | "megabytes") | null;
                        /** @description Where diagrams use it */
                        usedBy: {
                            /** @description Id of the element in the diagram */
                            element: string;
                            /** @description What the diagram calls the element */
                            elementName: components["schemas"]["Label"];
                            /** @description Id of the process */
                            process: string;
                            /** @description Name of the process */
                            processName: components["schemas"]["Label"];
                        }[];
                        /** @description What it is in the company at the moment, as `kind` says */
                        value: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description What it is where, in the company and at single places, since and from when */
                        values: {
                            /** @description When it was set; null: it came with the product (Instant in UTC) */
                            at: string | null;
                            /** @description Who set it; null: it came with the product */
                            by: components["schemas"]["Label"] | null;
                            /** @description Whether I may change it, or take it back */
                            mayChange: boolean;
                            /** @description Name of the place; null: the company */
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @constant
                                 */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @enum {string}
                                 */
                                kind: "branch" | "unit" | "product";
                            };
                            /**
                             * @description Whether it holds, is still to come, or was replaced
                             * @enum {string}
                             */
                            state: "now" | "planned" | "past";
                            /** @description From when on; null: from the beginning (Instant in UTC) */
                            validFrom: string | null;
                            /** @description What it is there; null: as it is further out */
                            value: (number | boolean | {
                                /** @description How much of the unit */
                                amount: number;
                                /**
                                 * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                                 * @enum {string}
                                 */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                /** @description In English */
                                en: string;
                                /** @description In Persian */
                                fa: string;
                                /** @description Which one it is */
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
                /** @description Key of the setting */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For whom the value holds */
                    scope: {
                        /**
                         * @description Where it holds: in the whole company, or in one branch, unit or for one product
                         * @constant
                         */
                        kind: "company";
                    } | {
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Where it holds: in the whole company, or in one branch, unit or for one product
                         * @enum {string}
                         */
                        kind: "branch" | "unit" | "product";
                    };
                    /**
                     * Format: date-time
                     * @description From when on; without it from now (Instant in UTC)
                     */
                    validFrom?: string;
                    /** @description What it is to be; null: as it is further out, in the branch or the company */
                    value: (number | boolean | {
                        /** @description How much of the unit */
                        amount: number;
                        /**
                         * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                         * @enum {string}
                         */
                        unit: "min" | "h" | "wh" | "wd" | "d";
                    } | {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                        /** @description Which one it is */
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
                        /** @description For whom I may change it */
                        changeFor: ("company" | "branch" | "unit" | "product")[];
                        /** @description As the product came */
                        default: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description In how many places it is different */
                        exceptions: number;
                        /**
                         * @description Where it is put among others
                         * @enum {string}
                         */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        /** @description Whether it is as the product came */
                        isDefault: boolean;
                        /**
                         * @description Names it in addresses and diagrams
                         * @enum {string}
                         */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /**
                         * @description What its value is: a span of time, a number, yes or no, a list of points
                         * @enum {string}
                         */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        /** @description How many changes are still to come */
                        planned: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description In what its number is counted; null: it is none */
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times" | "megabytes") | null;
                        /** @description Where diagrams use it */
                        usedBy: {
                            /** @description Id of the element in the diagram */
                            element: string;
                            /** @description What the diagram calls the element */
                            elementName: components["schemas"]["Label"];
                            /** @description Id of the process */
                            process: string;
                            /** @description Name of the process */
                            processName: components["schemas"]["Label"];
                        }[];
                        /** @description What it is to be; null: as it is further out, in the branch or the company */
                        value: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description What it is where, in the company and at single places, since and from when */
                        values: {
                            /** @description When it was set; null: it came with the product (Instant in UTC) */
                            at: string | null;
                            /** @description Who set it; null: it came with the product */
                            by: components["schemas"]["Label"] | null;
                            /** @description Whether I may change it, or take it back */
                            mayChange: boolean;
                            /** @description Name of the place; null: the company */
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @constant
                                 */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @enum {string}
                                 */
                                kind: "branch" | "unit" | "product";
                            };
                            /**
                             * @description Whether it holds, is still to come, or was replaced
                             * @enum {string}
                             */
                            state: "now" | "planned" | "past";
                            /** @description From when on; null: from the beginning (Instant in UTC) */
                            validFrom: string | null;
                            /** @description What it is there; null: as it is further out */
                            value: (number | boolean | {
                                /** @description How much of the unit */
                                amount: number;
                                /**
                                 * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                                 * @enum {string}
                                 */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                /** @description In English */
                                en: string;
                                /** @description In Persian */
                                fa: string;
                                /** @description Which one it is */
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
                /** @description Key of the setting */
                key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For whom the value holds */
                    scope: {
                        /**
                         * @description Where it holds: in the whole company, or in one branch, unit or for one product
                         * @constant
                         */
                        kind: "company";
                    } | {
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /**
                         * @description Where it holds: in the whole company, or in one branch, unit or for one product
                         * @enum {string}
                         */
                        kind: "branch" | "unit" | "product";
                    };
                    /**
                     * Format: date-time
                     * @description From when on the change was to hold (Instant in UTC)
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
                        /** @description For whom I may change it */
                        changeFor: ("company" | "branch" | "unit" | "product")[];
                        /** @description As the product came */
                        default: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description In how many places it is different */
                        exceptions: number;
                        /**
                         * @description Where it is put among others
                         * @enum {string}
                         */
                        group: "allowed-times" | "deadlines" | "limits" | "switches" | "checklists";
                        /** @description Whether it is as the product came */
                        isDefault: boolean;
                        /**
                         * @description Names it in addresses and diagrams
                         * @enum {string}
                         */
                        key: "repair.receive.sla" | "repair.assign.sla" | "repair.handover-unit.sla" | "repair.diagnose.sla" | "repair.approval.sla" | "repair.answer.sla" | "repair.chase.sla" | "repair.confirm-partial.sla" | "repair.decide.sla" | "repair.deposit.sla" | "repair.issue.sla" | "repair.repair.sla" | "repair.ask.sla" | "repair.qc.sla" | "repair.rework.sla" | "repair.separate.sla" | "repair.handover.sla" | "repair.ship.sla" | "repair.arrival.sla" | "repair.dispose.sla" | "repair.return.sla" | "repair.manager.sla" | "task.plain.sla" | "replacement.choose.sla" | "repair.arrival.deadline" | "repair.assign.reminder" | "repair.answer.reminder" | "repair.answer.deadline" | "repair.deposit.reminder" | "repair.deposit.deadline" | "repair.question.reminder" | "repair.question.deadline" | "repair.parts.deadline" | "repair.replacement.deadline" | "repair.uncollected.first-reminder" | "repair.uncollected.second-reminder" | "repair.uncollected.last-reminder" | "repair.uncollected.deadline" | "repair.shipment.deadline" | "process.message.kept" | "replacement.approve.reminder" | "replacement.stock.retry" | "repair.covered.limit" | "repair.goodwill.limit" | "repair.deposit.from" | "repair.deposit.percent" | "repair.diagnostic.fee" | "repair.no-fault.fee" | "repair.storage.daily" | "repair.storage.after-days" | "file.size" | "repair.rework.limit" | "repair.serial.strict" | "repair.checklist" | "qc.checklist";
                        /**
                         * @description What its value is: a span of time, a number, yes or no, a list of points
                         * @enum {string}
                         */
                        kind: "duration" | "amount" | "flag" | "checklist";
                        /** @description How many changes are still to come */
                        planned: number;
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description In what its number is counted; null: it is none */
                        unit: ("rial" | "rial-a-day" | "percent" | "days" | "times" | "megabytes") | null;
                        /** @description Where diagrams use it */
                        usedBy: {
                            /** @description Id of the element in the diagram */
                            element: string;
                            /** @description What the diagram calls the element */
                            elementName: components["schemas"]["Label"];
                            /** @description Id of the process */
                            process: string;
                            /** @description Name of the process */
                            processName: components["schemas"]["Label"];
                        }[];
                        /** @description What it is in the company at the moment, as `kind` says */
                        value: number | boolean | {
                            /** @description How much of the unit */
                            amount: number;
                            /**
                             * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                             * @enum {string}
                             */
                            unit: "min" | "h" | "wh" | "wd" | "d";
                        } | {
                            /** @description In English */
                            en: string;
                            /** @description In Persian */
                            fa: string;
                            /** @description Which one it is */
                            id: string;
                        }[];
                        /** @description What it is where, in the company and at single places, since and from when */
                        values: {
                            /** @description When it was set; null: it came with the product (Instant in UTC) */
                            at: string | null;
                            /** @description Who set it; null: it came with the product */
                            by: components["schemas"]["Label"] | null;
                            /** @description Whether I may change it, or take it back */
                            mayChange: boolean;
                            /** @description Name of the place; null: the company */
                            name: components["schemas"]["Label"] | null;
                            /** @description For whom the value holds */
                            scope: {
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @constant
                                 */
                                kind: "company";
                            } | {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Where it holds: in the whole company, or in one branch, unit or for one product
                                 * @enum {string}
                                 */
                                kind: "branch" | "unit" | "product";
                            };
                            /**
                             * @description Whether it holds, is still to come, or was replaced
                             * @enum {string}
                             */
                            state: "now" | "planned" | "past";
                            /** @description From when on; null: from the beginning (Instant in UTC) */
                            validFrom: string | null;
                            /** @description What it is there; null: as it is further out */
                            value: (number | boolean | {
                                /** @description How much of the unit */
                                amount: number;
                                /**
                                 * @description Unit of the time: minutes, hours, days; `wh`, `wd`: hours and days of work
                                 * @enum {string}
                                 */
                                unit: "min" | "h" | "wh" | "wd" | "d";
                            } | {
                                /** @description In English */
                                en: string;
                                /** @description In Persian */
                                fa: string;
                                /** @description Which one it is */
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
                            code: "worker-missing" | "temporal-away" | "migrations-missing" | "outbox-late" | "timers-late" | "services-late" | "queue-late" | "schedule-late" | "changes-late" | "audit-late" | "webhooks-late" | "disk-low" | "connections-low" | "program-lost" | "versions-differ" | "incidents-open" | "imports-failed" | "webhooks-failing";
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
                            /** @description Since when it has not answered the program that says so; none: null */
                            awaySince: string | null;
                            /** @description None while it is away */
                            queues: {
                                /**
                                 * @description The task queue
                                 * @enum {string}
                                 */
                                name: "process" | "domain" | "slow" | "bulk";
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
                            /** @description Deliveries to other systems that wait, for a first try or another one; counted up to 100000 */
                            webhooks: number;
                            /** @description Since when the first one waits that nothing holds back: its try is due, or nobody has looked at its event; none: null */
                            webhooksDue: string | null;
                            /** @description Webhooks that are on, and have delivered nothing for an hour */
                            webhooksFailing: number;
                            /** @description Since when the first of them has not; none: null */
                            webhooksFailingSince: string | null;
                            /** @description When the oldest event of them happened; none: null */
                            webhooksOldest: string | null;
                        };
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTaskBatches: {
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
                        /** @description The rows of this page */
                        items: {
                            /** @description What is done */
                            act: {
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "claim";
                            } | {
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "release";
                            } | {
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "assign";
                                /** @description A word to them */
                                note?: string;
                                /**
                                 * Format: uuid
                                 * @description To whom
                                 */
                                userId: string;
                            } | {
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "prioritise";
                                /** @description From 0, low, to 3, urgent */
                                priority: number;
                            } | {
                                /**
                                 * Format: date-time
                                 * @description When to look after it again
                                 */
                                at: string;
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "follow-up";
                                /** @description What for */
                                note?: string;
                            } | {
                                /**
                                 * Format: uuid
                                 * @description Whose tasks they are; what somebody else has by then stays theirs
                                 */
                                from: string;
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "hand-over";
                                /** @description A word to those who get them */
                                note?: string;
                                /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                                to: {
                                    /** @description Tasks of this role; null: of all roles that have no line */
                                    role: string | null;
                                    /** @description Who gets them; null: they go back to their team */
                                    userId: string | null;
                                }[];
                            } | {
                                /**
                                 * @description What is done with each
                                 * @constant
                                 */
                                kind: "complete";
                                /** @description What each is completed with */
                                outcome: string;
                                /** @description Only tasks of this type */
                                taskType: string;
                            };
                            /**
                             * Format: date-time
                             * @description When it was made (Instant in UTC)
                             */
                            createdAt: string;
                            /** @description How many were done */
                            done: number;
                            /** @description When it ended; null: it is under way (Instant in UTC) */
                            finishedAt: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description How many are left */
                            left: number;
                            /** @description How many could not be done */
                            refused: number;
                            /** @description How many were so already */
                            same: number;
                            /**
                             * @description How it stands
                             * @enum {string}
                             */
                            state: "running" | "stopped" | "done";
                            /** @description How many tasks */
                            total: number;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    startTaskBatch: {
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
                    /** @description What is done */
                    act: {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "claim";
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "release";
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "assign";
                        /** @description A word to them */
                        note?: string;
                        /**
                         * Format: uuid
                         * @description To whom
                         */
                        userId: string;
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "prioritise";
                        /** @description From 0, low, to 3, urgent */
                        priority: number;
                    } | {
                        /**
                         * Format: date-time
                         * @description When to look after it again
                         */
                        at: string;
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "follow-up";
                        /** @description What for */
                        note?: string;
                    } | {
                        /**
                         * Format: uuid
                         * @description Whose tasks they are; what somebody else has by then stays theirs
                         */
                        from: string;
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "hand-over";
                        /** @description A word to those who get them */
                        note?: string;
                        /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                        to: {
                            /** @description Tasks of this role; null: of all roles that have no line */
                            role: string | null;
                            /** @description Who gets them; null: they go back to their team */
                            userId: string | null;
                        }[];
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "complete";
                        /** @description What each is completed with */
                        outcome: string;
                        /** @description Only tasks of this type */
                        taskType: string;
                    };
                    /** @description To which tasks */
                    selection: {
                        /** @description These tasks */
                        ids: string[];
                    } | {
                        /**
                         * Format: uuid
                         * @description All open tasks of this person that I see; only to hand over what they have
                         */
                        heldBy: string;
                    } | {
                        /**
                         * @description What of that list
                         * @default {}
                         */
                        filters?: {
                            /**
                             * Format: uuid
                             * @description Only of this agency
                             */
                            agent?: string;
                            /**
                             * Format: uuid
                             * @description Only of this branch
                             */
                            branch?: string;
                            /** @description Made on this day or later */
                            createdFrom?: string;
                            /** @description Made on this day or before */
                            createdTo?: string;
                            /** @description Name of the customer, or a part of it */
                            customer?: string;
                            /** @description Kind of product, or brand */
                            device?: string;
                            /** @description Due on this day or later */
                            dueFrom?: string;
                            /** @description Due on this day or before */
                            dueTo?: string;
                            /** @description To be followed up on this day or later */
                            followUpFrom?: string;
                            /** @description To be followed up on this day or before */
                            followUpTo?: string;
                            /** @description Number of the request, or its end */
                            number?: string;
                            /** @description Phone number of the customer, for whoever may see it */
                            phone?: string;
                            /** @description Only of these priorities */
                            priority?: string;
                            /** @description Words to look for, in numbers, serials, names, devices */
                            q?: string;
                            /** @description Serial number, or a part of it */
                            serial?: string;
                            /** @description Only of requests with one of these statuses */
                            status?: string;
                            /**
                             * Format: uuid
                             * @description Only of requests that this person repairs
                             */
                            technician?: string;
                            /** @description Only tasks of these types */
                            type?: string;
                            /** @description What the warranty says: `covered`, `none`, `unknown` */
                            warranty?: string;
                        };
                        /**
                         * @description All of this list
                         * @enum {string}
                         */
                        view: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
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
                    "application/json": {
                        /** @description What is done */
                        act: {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "claim";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "release";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "assign";
                            /** @description A word to them */
                            note?: string;
                            /**
                             * Format: uuid
                             * @description To whom
                             */
                            userId: string;
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "prioritise";
                            /** @description From 0, low, to 3, urgent */
                            priority: number;
                        } | {
                            /**
                             * Format: date-time
                             * @description When to look after it again
                             */
                            at: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "follow-up";
                            /** @description What for */
                            note?: string;
                        } | {
                            /**
                             * Format: uuid
                             * @description Whose tasks they are; what somebody else has by then stays theirs
                             */
                            from: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "hand-over";
                            /** @description A word to those who get them */
                            note?: string;
                            /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                            to: {
                                /** @description Tasks of this role; null: of all roles that have no line */
                                role: string | null;
                                /** @description Who gets them; null: they go back to their team */
                                userId: string | null;
                            }[];
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "complete";
                            /** @description What each is completed with */
                            outcome: string;
                            /** @description Only tasks of this type */
                            taskType: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description How many were done */
                        done: number;
                        /** @description When it ended; null: it is under way (Instant in UTC) */
                        finishedAt: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description How many are left */
                        left: number;
                        /** @description How many could not be done */
                        refused: number;
                        /** @description How many were so already */
                        same: number;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "running" | "stopped" | "done";
                        /** @description How many tasks */
                        total: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readTaskBatch: {
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
                        /** @description What is done */
                        act: {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "claim";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "release";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "assign";
                            /** @description A word to them */
                            note?: string;
                            /**
                             * Format: uuid
                             * @description To whom
                             */
                            userId: string;
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "prioritise";
                            /** @description From 0, low, to 3, urgent */
                            priority: number;
                        } | {
                            /**
                             * Format: date-time
                             * @description When to look after it again
                             */
                            at: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "follow-up";
                            /** @description What for */
                            note?: string;
                        } | {
                            /**
                             * Format: uuid
                             * @description Whose tasks they are; what somebody else has by then stays theirs
                             */
                            from: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "hand-over";
                            /** @description A word to those who get them */
                            note?: string;
                            /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                            to: {
                                /** @description Tasks of this role; null: of all roles that have no line */
                                role: string | null;
                                /** @description Who gets them; null: they go back to their team */
                                userId: string | null;
                            }[];
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "complete";
                            /** @description What each is completed with */
                            outcome: string;
                            /** @description Only tasks of this type */
                            taskType: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description How many were done */
                        done: number;
                        /** @description When it ended; null: it is under way (Instant in UTC) */
                        finishedAt: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description How many are left */
                        left: number;
                        /** @description How many could not be done */
                        refused: number;
                        /** @description How many were so already */
                        same: number;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "running" | "stopped" | "done";
                        /** @description How many tasks */
                        total: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTaskBatchItems: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Only those that stand so */
                state?: "left" | "done" | "same" | "refused";
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
                        /** @description The rows of this page */
                        items: {
                            /** @description Who has it now; null: nobody */
                            assignee: components["schemas"]["Person"] | null;
                            /** @description Why it could not be done */
                            code: string | null;
                            /**
                             * @description How it stands
                             * @enum {string}
                             */
                            state: "left" | "done" | "same" | "refused";
                            /** @description The task */
                            task: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Number of its request */
                                no: string | null;
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            };
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    stopTaskBatch: {
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
                        /** @description What is done */
                        act: {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "claim";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "release";
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "assign";
                            /** @description A word to them */
                            note?: string;
                            /**
                             * Format: uuid
                             * @description To whom
                             */
                            userId: string;
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "prioritise";
                            /** @description From 0, low, to 3, urgent */
                            priority: number;
                        } | {
                            /**
                             * Format: date-time
                             * @description When to look after it again
                             */
                            at: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "follow-up";
                            /** @description What for */
                            note?: string;
                        } | {
                            /**
                             * Format: uuid
                             * @description Whose tasks they are; what somebody else has by then stays theirs
                             */
                            from: string;
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "hand-over";
                            /** @description A word to those who get them */
                            note?: string;
                            /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                            to: {
                                /** @description Tasks of this role; null: of all roles that have no line */
                                role: string | null;
                                /** @description Who gets them; null: they go back to their team */
                                userId: string | null;
                            }[];
                        } | {
                            /**
                             * @description What is done with each
                             * @constant
                             */
                            kind: "complete";
                            /** @description What each is completed with */
                            outcome: string;
                            /** @description Only tasks of this type */
                            taskType: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was made (Instant in UTC)
                         */
                        createdAt: string;
                        /** @description How many were done */
                        done: number;
                        /** @description When it ended; null: it is under way (Instant in UTC) */
                        finishedAt: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description How many are left */
                        left: number;
                        /** @description How many could not be done */
                        refused: number;
                        /** @description How many were so already */
                        same: number;
                        /**
                         * @description How it stands
                         * @enum {string}
                         */
                        state: "running" | "stopped" | "done";
                        /** @description How many tasks */
                        total: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewTaskBatch: {
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
                    /** @description What is done */
                    act: {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "claim";
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "release";
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "assign";
                        /** @description A word to them */
                        note?: string;
                        /**
                         * Format: uuid
                         * @description To whom
                         */
                        userId: string;
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "prioritise";
                        /** @description From 0, low, to 3, urgent */
                        priority: number;
                    } | {
                        /**
                         * Format: date-time
                         * @description When to look after it again
                         */
                        at: string;
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "follow-up";
                        /** @description What for */
                        note?: string;
                    } | {
                        /**
                         * Format: uuid
                         * @description Whose tasks they are; what somebody else has by then stays theirs
                         */
                        from: string;
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "hand-over";
                        /** @description A word to those who get them */
                        note?: string;
                        /** @description Who gets what, one line for a role; what no line is for goes back to its team */
                        to: {
                            /** @description Tasks of this role; null: of all roles that have no line */
                            role: string | null;
                            /** @description Who gets them; null: they go back to their team */
                            userId: string | null;
                        }[];
                    } | {
                        /**
                         * @description What is done with each
                         * @constant
                         */
                        kind: "complete";
                        /** @description What each is completed with */
                        outcome: string;
                        /** @description Only tasks of this type */
                        taskType: string;
                    };
                    /** @description To which tasks */
                    selection: {
                        /** @description These tasks */
                        ids: string[];
                    } | {
                        /**
                         * Format: uuid
                         * @description All open tasks of this person that I see; only to hand over what they have
                         */
                        heldBy: string;
                    } | {
                        /**
                         * @description What of that list
                         * @default {}
                         */
                        filters?: {
                            /**
                             * Format: uuid
                             * @description Only of this agency
                             */
                            agent?: string;
                            /**
                             * Format: uuid
                             * @description Only of this branch
                             */
                            branch?: string;
                            /** @description Made on this day or later */
                            createdFrom?: string;
                            /** @description Made on this day or before */
                            createdTo?: string;
                            /** @description Name of the customer, or a part of it */
                            customer?: string;
                            /** @description Kind of product, or brand */
                            device?: string;
                            /** @description Due on this day or later */
                            dueFrom?: string;
                            /** @description Due on this day or before */
                            dueTo?: string;
                            /** @description To be followed up on this day or later */
                            followUpFrom?: string;
                            /** @description To be followed up on this day or before */
                            followUpTo?: string;
                            /** @description Number of the request, or its end */
                            number?: string;
                            /** @description Phone number of the customer, for whoever may see it */
                            phone?: string;
                            /** @description Only of these priorities */
                            priority?: string;
                            /** @description Words to look for, in numbers, serials, names, devices */
                            q?: string;
                            /** @description Serial number, or a part of it */
                            serial?: string;
                            /** @description Only of requests with one of these statuses */
                            status?: string;
                            /**
                             * Format: uuid
                             * @description Only of requests that this person repairs
                             */
                            technician?: string;
                            /** @description Only tasks of these types */
                            type?: string;
                            /** @description What the warranty says: `covered`, `none`, `unknown` */
                            warranty?: string;
                        };
                        /**
                         * @description All of this list
                         * @enum {string}
                         */
                        view: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
                    };
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
                        /** @description What the tasks are, the most numerous first */
                        groups: {
                            /** @description How many */
                            count: number;
                            /** @description Whose task it is */
                            role: string;
                            /** @description Status of their requests; null: they belong to none */
                            status: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void") | null;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description There are more than go into one batch */
                        more: boolean;
                        /** @description The first that will not be done */
                        rows: {
                            /** @description Why it will not be done */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of its request */
                            no: string | null;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                        /** @description How many are so already */
                        same: number;
                        /** @description How many tasks */
                        total: number;
                        /** @description How many of those that were asked for are not there for me: gone, or not mine to see */
                        unseen: number;
                        /** @description How many will be done */
                        will: number;
                        /** @description Why others will not, the commonest reason first */
                        wont: {
                            /** @description Its code */
                            code: string;
                            /** @description How many will not be done for this reason */
                            count: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTaskTypes: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description Its name */
                            name: string;
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listTaskViews: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: components["schemas"]["SavedTaskView"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createTaskView: {
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
                "application/json": components["schemas"]["NewTaskView"];
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
                    "application/json": components["schemas"]["SavedTaskView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readTaskView: {
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
                    "application/json": components["schemas"]["SavedTaskView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeTaskView: {
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
                "application/json": components["schemas"]["NewTaskView"];
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
                    "application/json": components["schemas"]["SavedTaskView"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteTaskView: {
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
    countTaskViews: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description How many rows */
                            count: number;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description There are at least so many: counting stopped there */
                            more: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    orderTaskViews: {
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
                    /** @description Views, the first one first */
                    ids: string[];
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
    listTasks: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description Also how many tasks each view holds */
                counts?: "true";
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Due on this day or later */
                dueFrom?: string;
                /** @description Due on this day or before */
                dueTo?: string;
                /** @description To be followed up on this day or later */
                followUpFrom?: string;
                /** @description To be followed up on this day or before */
                followUpTo?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description In which order; `due` where nothing is said */
                sort?: "due" | "priority" | "newest" | "oldest" | "follow-up" | "number";
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description Only tasks of these types */
                type?: string;
                /** @description Which list of the inbox */
                view?: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
                        /** @description Of each view how many tasks it holds, up to 1,000; only where they were asked for */
                        counts?: {
                            [key: string]: number;
                        };
                        /** @description The rows of this page */
                        items: components["schemas"]["ListedTask"][];
                        /** @description `after` of the next page; null on the last */
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
                    /** @description A word to whom it is given */
                    note?: string;
                    /**
                     * Format: uuid
                     * @description To whom; null: back to the team (UUID)
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
                    /** @description Files of mine that wait for it */
                    files?: string[];
                    /** @description People to be told of it, who may see the request */
                    mentions?: string[];
                    /**
                     * @description What is said; it may be empty where files say it
                     * @default
                     */
                    text?: string;
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
                    /** @description What the form holds, by field; nothing is checked */
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
                         * @description When it was saved (Instant in UTC)
                         */
                        savedAt: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    followUpTask: {
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
                    /** @description When to look after it again; null: no longer */
                    at: string | null;
                    /** @description What for */
                    note?: string;
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
    giveTask: {
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
                    /** @description A word to them */
                    note?: string;
                    /**
                     * Format: uuid
                     * @description The unit whose people of the task’s role may take it
                     */
                    unitId: string;
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
    bePresent: {
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
                    /** @description Whether the task is open in it */
                    here: boolean;
                    /**
                     * Format: uuid
                     * @description One open page of mine
                     */
                    tab: string;
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
                        /** @description Who else has begun to fill its form, for whoever may give the task to somebody; what they wrote is theirs */
                        drafts: {
                            /** @description The person */
                            person: components["schemas"]["Person"];
                            /**
                             * Format: date-time
                             * @description When it was last saved
                             */
                            savedAt: string;
                        }[];
                        /** @description Who else has it open */
                        people: components["schemas"]["Person"][];
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
                    /** @description From 0, low, to 3, urgent */
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
    listReturnSteps: {
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
                        /** @description Steps that were done, the newest first */
                        items: {
                            /** @description Which doing of the step: what it is sent back to */
                            activity: string;
                            /** @description Steps after it that were done, and are done once more */
                            again: components["schemas"]["Label"][];
                            /**
                             * Format: date-time
                             * @description When it was done
                             */
                            at: string;
                            /** @description Who did it; null: nobody who is known */
                            by: components["schemas"]["Person"] | null;
                            /** @description Who gets it once more: whom the diagram names, else who did it; null: its team */
                            opensFor: components["schemas"]["Person"] | null;
                            /** @description What is taken back of what was done since, by a document of its own */
                            reversals: components["schemas"]["Label"][];
                            /** @description The step, as the diagram calls it */
                            title: components["schemas"]["Label"];
                            /** @description Why it cannot be sent back there; null: it can */
                            whyNot: {
                                /** @description Its code */
                                code: string;
                                /** @description What goes into the text of the code */
                                params: {
                                    [key: string]: unknown;
                                };
                            } | null;
                        }[];
                        /** @description Where the process stands: sent along, so that nothing is sent back that was not shown */
                        seq: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    sendBackTask: {
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
                    /** @description One of the steps that are listed */
                    activity: string;
                    /** @description Why, as whoever does it once more reads it */
                    reason: string;
                    /** @description The number that came with the steps */
                    seq: number;
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
                    "application/json": components["schemas"]["CompletedTask"];
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
                        /** @description The rows of this page */
                        items: components["schemas"]["TimelineItem"][];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    countFilteredTasks: {
        parameters: {
            query?: {
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Due on this day or later */
                dueFrom?: string;
                /** @description Due on this day or before */
                dueTo?: string;
                /** @description To be followed up on this day or later */
                followUpFrom?: string;
                /** @description To be followed up on this day or before */
                followUpTo?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description Only tasks of these types */
                type?: string;
                /** @description Which list of the inbox */
                view?: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
                    "application/json": components["schemas"]["ListCount"];
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
    exportTasks: {
        parameters: {
            query?: {
                /** @description Only of this agency */
                agent?: string;
                /** @description Only of this branch */
                branch?: string;
                /** @description Which columns, with commas between them; where nothing is said, those that a table begins with */
                columns?: string;
                /** @description Made on this day or later */
                createdFrom?: string;
                /** @description Made on this day or before */
                createdTo?: string;
                /** @description Name of the customer, or a part of it */
                customer?: string;
                /** @description Kind of product, or brand */
                device?: string;
                /** @description Due on this day or later */
                dueFrom?: string;
                /** @description Due on this day or before */
                dueTo?: string;
                /** @description To be followed up on this day or later */
                followUpFrom?: string;
                /** @description To be followed up on this day or before */
                followUpTo?: string;
                /** @description Number of the request, or its end */
                number?: string;
                /** @description Phone number of the customer, for whoever may see it */
                phone?: string;
                /** @description Only of these priorities */
                priority?: string;
                /** @description Words to look for, in numbers, serials, names, devices */
                q?: string;
                /** @description Serial number, or a part of it */
                serial?: string;
                /** @description In which order; `due` where nothing is said */
                sort?: "due" | "priority" | "newest" | "oldest" | "follow-up" | "number";
                /** @description Only of requests with one of these statuses */
                status?: string;
                /** @description Only of requests that this person repairs */
                technician?: string;
                /** @description Only tasks of these types */
                type?: string;
                /** @description Which list of the inbox */
                view?: "mine" | "team" | "overdue" | "today" | "followedUp" | "waiting" | "done";
                /** @description What the warranty says: `covered`, `none`, `unknown` */
                warranty?: string;
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
    takeNextTask: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each click; the same again when the answer was lost. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What of that list
                     * @default {}
                     */
                    filters?: {
                        /**
                         * Format: uuid
                         * @description Only of this agency
                         */
                        agent?: string;
                        /**
                         * Format: uuid
                         * @description Only of this branch
                         */
                        branch?: string;
                        /** @description Made on this day or later */
                        createdFrom?: string;
                        /** @description Made on this day or before */
                        createdTo?: string;
                        /** @description Name of the customer, or a part of it */
                        customer?: string;
                        /** @description Kind of product, or brand */
                        device?: string;
                        /** @description Due on this day or later */
                        dueFrom?: string;
                        /** @description Due on this day or before */
                        dueTo?: string;
                        /** @description To be followed up on this day or later */
                        followUpFrom?: string;
                        /** @description To be followed up on this day or before */
                        followUpTo?: string;
                        /** @description Number of the request, or its end */
                        number?: string;
                        /** @description Phone number of the customer, for whoever may see it */
                        phone?: string;
                        /** @description Only of these priorities */
                        priority?: string;
                        /** @description Words to look for, in numbers, serials, names, devices */
                        q?: string;
                        /** @description Serial number, or a part of it */
                        serial?: string;
                        /** @description Only of requests with one of these statuses */
                        status?: string;
                        /**
                         * Format: uuid
                         * @description Only of requests that this person repairs
                         */
                        technician?: string;
                        /** @description Only tasks of these types */
                        type?: string;
                        /** @description What the warranty says: `covered`, `none`, `unknown` */
                        warranty?: string;
                    };
                    /**
                     * @description Which one comes first
                     * @default priority
                     * @enum {string}
                     */
                    sort?: "due" | "priority" | "newest" | "oldest" | "follow-up" | "number";
                    /**
                     * @description The list that it is taken from
                     * @default team
                     * @enum {string}
                     */
                    view?: "team" | "overdue" | "today";
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
                        /** @description The task, mine from now on; null: there is none left that I may take */
                        task: components["schemas"]["Task"] | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPresence: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description Who has it open, but for me */
                            people: components["schemas"]["Person"][];
                            /**
                             * Format: uuid
                             * @description The task (UUID)
                             */
                            taskId: string;
                        }[];
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /**
                     * @description What it does
                     * @enum {string}
                     */
                    kind: "reception" | "workshop" | "qc" | "packaging" | "delivery" | "counter";
                    /** @description Its name */
                    name: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Who supervises it; null: nobody (UUID) */
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
    listWarrantyPlans: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The rows of this page */
                        items: {
                            /** @description Whether it is in use */
                            active: boolean;
                            /**
                             * @description The calendar in which months are counted
                             * @enum {string}
                             */
                            calendar: "persian" | "gregorian";
                            /**
                             * Format: date-time
                             * @description Since when it is so
                             */
                            changedAt: string;
                            /** @description Its code */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description How many lines it has */
                            lines: number;
                            /**
                             * @description What its time begins with
                             * @enum {string}
                             */
                            startBasis: "production" | "sale" | "invoice" | "activation";
                            /** @description Its title */
                            title: components["schemas"]["Label"];
                            /** @description Number of the version */
                            version: number;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addWarrantyPlan: {
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
                    /**
                     * @description The calendar in which months are counted
                     * @enum {string}
                     */
                    calendar: "persian" | "gregorian";
                    /** @description Its code: letters, digits, and . _ / - between them; kept in capitals with Latin digits, said once */
                    code: string;
                    /** @description What is promised, in words for the customer */
                    commitments: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    }[];
                    /** @description It begins by itself then, and never later; null: there is none */
                    latestStart: {
                        /**
                         * @description After what
                         * @enum {string}
                         */
                        after: "production" | "sale";
                        /** @description How long after it */
                        length: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                    } | null;
                    /** @description Its lines */
                    lines: {
                        /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                        afterWarranty: boolean;
                        /**
                         * @description Parts, labour or travel
                         * @enum {string}
                         */
                        class: "part" | "labour" | "travel";
                        /**
                         * @description What the customer gets: a repair, a new part, a new unit, or the money back
                         * @enum {string}
                         */
                        exchange: "repair" | "part" | "unit" | "refund";
                        /** @description Causes that it does not cover */
                        exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                        /** @description The part that it is about, with all beneath it; null: the whole product */
                        itemId: string | null;
                        /**
                         * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                         * @enum {string}
                         */
                        kind: "warranty" | "paid-commitment";
                        /** @description How long; null: only the meter ends it */
                        length: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        } | null;
                        /** @description What is covered, in thousandths */
                        share: number;
                        /** @description By how much the meter may move; null: it does not count */
                        usage: number | null;
                    }[];
                    /** @description The own time of a new part */
                    partLength: {
                        /** @description Days after these months */
                        days: number;
                        /** @description Months, in the calendar of the plan */
                        months: number;
                    };
                    /**
                     * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                     * @enum {string}
                     */
                    partRule: "rest" | "own" | "longer";
                    /**
                     * @description What its time begins with
                     * @enum {string}
                     */
                    startBasis: "production" | "sale" | "invoice" | "activation";
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Whether it goes on with another owner */
                    transferable: boolean;
                    /** @description What the meter counts; null: there is none */
                    usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * @description The calendar in which months are counted
                         * @enum {string}
                         */
                        calendar: "persian" | "gregorian";
                        /** @description Its code */
                        code: string;
                        /** @description What is promised, in words for the customer */
                        commitments: components["schemas"]["Label"][];
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description It begins by itself then, and never later; null: there is none */
                        latestStart: {
                            /**
                             * @description After what
                             * @enum {string}
                             */
                            after: "production" | "sale";
                            /** @description How long after it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            };
                        } | null;
                        /** @description Its lines */
                        lines: {
                            /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                            afterWarranty: boolean;
                            /**
                             * @description Parts, labour or travel
                             * @enum {string}
                             */
                            class: "part" | "labour" | "travel";
                            /**
                             * @description What the customer gets: a repair, a new part, a new unit, or the money back
                             * @enum {string}
                             */
                            exchange: "repair" | "part" | "unit" | "refund";
                            /** @description Causes that it does not cover */
                            exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                            /** @description The part; null: the whole product */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            } | null;
                            /** @description The part that it is about, with all beneath it; null: the whole product */
                            itemId: string | null;
                            /**
                             * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                             * @enum {string}
                             */
                            kind: "warranty" | "paid-commitment";
                            /** @description How long; null: only the meter ends it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            } | null;
                            /** @description What is covered, in thousandths */
                            share: number;
                            /** @description By how much the meter may move; null: it does not count */
                            usage: number | null;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description The own time of a new part */
                        partLength: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                        /**
                         * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                         * @enum {string}
                         */
                        partRule: "rest" | "own" | "longer";
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /**
                         * @description What its time begins with
                         * @enum {string}
                         */
                        startBasis: "production" | "sale" | "invoice" | "activation";
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description Whether it goes on with another owner */
                        transferable: boolean;
                        /** @description What the meter counts; null: there is none */
                        usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
                        /** @description Number of the version */
                        version: number;
                        /** @description Its versions, the newest first; a warranty keeps the one that it began with */
                        versions: {
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /** @description Who did it; null: the system */
                            by: components["schemas"]["Person"] | null;
                            /** @description Number of the version */
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readWarrantyPlan: {
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * @description The calendar in which months are counted
                         * @enum {string}
                         */
                        calendar: "persian" | "gregorian";
                        /** @description Its code */
                        code: string;
                        /** @description What is promised, in words for the customer */
                        commitments: components["schemas"]["Label"][];
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description It begins by itself then, and never later; null: there is none */
                        latestStart: {
                            /**
                             * @description After what
                             * @enum {string}
                             */
                            after: "production" | "sale";
                            /** @description How long after it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            };
                        } | null;
                        /** @description Its lines */
                        lines: {
                            /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                            afterWarranty: boolean;
                            /**
                             * @description Parts, labour or travel
                             * @enum {string}
                             */
                            class: "part" | "labour" | "travel";
                            /**
                             * @description What the customer gets: a repair, a new part, a new unit, or the money back
                             * @enum {string}
                             */
                            exchange: "repair" | "part" | "unit" | "refund";
                            /** @description Causes that it does not cover */
                            exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                            /** @description The part; null: the whole product */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            } | null;
                            /** @description The part that it is about, with all beneath it; null: the whole product */
                            itemId: string | null;
                            /**
                             * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                             * @enum {string}
                             */
                            kind: "warranty" | "paid-commitment";
                            /** @description How long; null: only the meter ends it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            } | null;
                            /** @description What is covered, in thousandths */
                            share: number;
                            /** @description By how much the meter may move; null: it does not count */
                            usage: number | null;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description The own time of a new part */
                        partLength: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                        /**
                         * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                         * @enum {string}
                         */
                        partRule: "rest" | "own" | "longer";
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /**
                         * @description What its time begins with
                         * @enum {string}
                         */
                        startBasis: "production" | "sale" | "invoice" | "activation";
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description Whether it goes on with another owner */
                        transferable: boolean;
                        /** @description What the meter counts; null: there is none */
                        usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
                        /** @description Number of the version */
                        version: number;
                        /** @description Its versions, the newest first; a warranty keeps the one that it began with */
                        versions: {
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /** @description Who did it; null: the system */
                            by: components["schemas"]["Person"] | null;
                            /** @description Number of the version */
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeWarrantyPlan: {
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
                    /** @description Whether it is in use */
                    active: boolean;
                    /**
                     * @description The calendar in which months are counted
                     * @enum {string}
                     */
                    calendar: "persian" | "gregorian";
                    /** @description What is promised, in words for the customer */
                    commitments: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    }[];
                    /** @description It begins by itself then, and never later; null: there is none */
                    latestStart: {
                        /**
                         * @description After what
                         * @enum {string}
                         */
                        after: "production" | "sale";
                        /** @description How long after it */
                        length: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                    } | null;
                    /** @description Its lines */
                    lines: {
                        /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                        afterWarranty: boolean;
                        /**
                         * @description Parts, labour or travel
                         * @enum {string}
                         */
                        class: "part" | "labour" | "travel";
                        /**
                         * @description What the customer gets: a repair, a new part, a new unit, or the money back
                         * @enum {string}
                         */
                        exchange: "repair" | "part" | "unit" | "refund";
                        /** @description Causes that it does not cover */
                        exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                        /** @description The part that it is about, with all beneath it; null: the whole product */
                        itemId: string | null;
                        /**
                         * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                         * @enum {string}
                         */
                        kind: "warranty" | "paid-commitment";
                        /** @description How long; null: only the meter ends it */
                        length: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        } | null;
                        /** @description What is covered, in thousandths */
                        share: number;
                        /** @description By how much the meter may move; null: it does not count */
                        usage: number | null;
                    }[];
                    /** @description The own time of a new part */
                    partLength: {
                        /** @description Days after these months */
                        days: number;
                        /** @description Months, in the calendar of the plan */
                        months: number;
                    };
                    /**
                     * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                     * @enum {string}
                     */
                    partRule: "rest" | "own" | "longer";
                    /**
                     * @description What its time begins with
                     * @enum {string}
                     */
                    startBasis: "production" | "sale" | "invoice" | "activation";
                    /** @description Its title */
                    title: {
                        /** @description In English */
                        en: string;
                        /** @description In Persian */
                        fa: string;
                    };
                    /** @description Whether it goes on with another owner */
                    transferable: boolean;
                    /** @description What the meter counts; null: there is none */
                    usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
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
                        /** @description Whether it is in use */
                        active: boolean;
                        /**
                         * @description The calendar in which months are counted
                         * @enum {string}
                         */
                        calendar: "persian" | "gregorian";
                        /** @description Its code */
                        code: string;
                        /** @description What is promised, in words for the customer */
                        commitments: components["schemas"]["Label"][];
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description It begins by itself then, and never later; null: there is none */
                        latestStart: {
                            /**
                             * @description After what
                             * @enum {string}
                             */
                            after: "production" | "sale";
                            /** @description How long after it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            };
                        } | null;
                        /** @description Its lines */
                        lines: {
                            /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                            afterWarranty: boolean;
                            /**
                             * @description Parts, labour or travel
                             * @enum {string}
                             */
                            class: "part" | "labour" | "travel";
                            /**
                             * @description What the customer gets: a repair, a new part, a new unit, or the money back
                             * @enum {string}
                             */
                            exchange: "repair" | "part" | "unit" | "refund";
                            /** @description Causes that it does not cover */
                            exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                            /** @description The part; null: the whole product */
                            item: {
                                /** @description Whether it is in use */
                                active: boolean;
                                /** @description Its code */
                                code: string | null;
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /**
                                 * @description Of which kind it is
                                 * @enum {string}
                                 */
                                kind: "product" | "part" | "service";
                                /** @description Its title */
                                title: components["schemas"]["Label"];
                            } | null;
                            /** @description The part that it is about, with all beneath it; null: the whole product */
                            itemId: string | null;
                            /**
                             * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                             * @enum {string}
                             */
                            kind: "warranty" | "paid-commitment";
                            /** @description How long; null: only the meter ends it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            } | null;
                            /** @description What is covered, in thousandths */
                            share: number;
                            /** @description By how much the meter may move; null: it does not count */
                            usage: number | null;
                        }[];
                        /** @description Whether I may change it, or take it back */
                        mayChange: boolean;
                        /** @description The own time of a new part */
                        partLength: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                        /**
                         * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                         * @enum {string}
                         */
                        partRule: "rest" | "own" | "longer";
                        /** @description Tag of what is shown, for `If-Match` */
                        revision: string;
                        /**
                         * @description What its time begins with
                         * @enum {string}
                         */
                        startBasis: "production" | "sale" | "invoice" | "activation";
                        /** @description Its title */
                        title: components["schemas"]["Label"];
                        /** @description Whether it goes on with another owner */
                        transferable: boolean;
                        /** @description What the meter counts; null: there is none */
                        usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
                        /** @description Number of the version */
                        version: number;
                        /** @description Its versions, the newest first; a warranty keeps the one that it began with */
                        versions: {
                            /**
                             * Format: date-time
                             * @description When it happened (Instant in UTC)
                             */
                            at: string;
                            /** @description Who did it; null: the system */
                            by: components["schemas"]["Person"] | null;
                            /** @description Number of the version */
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    previewWarrantyPlan: {
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
                    /** @description Of a unit that one imagines */
                    dates: {
                        /** @description Day of the first installation or activation; null: it is not activated */
                        activatedOn: string | null;
                        /** @description Day of the invoice to the end customer; null: there is none */
                        invoicedOn: string | null;
                        /** @description Day of production; null: unknown */
                        madeOn: string | null;
                        /** @description Day of the sale; null: it is not sold */
                        soldOn: string | null;
                    };
                    /** @description The plan as it is typed */
                    terms: {
                        /**
                         * @description The calendar in which months are counted
                         * @enum {string}
                         */
                        calendar: "persian" | "gregorian";
                        /** @description It begins by itself then, and never later; null: there is none */
                        latestStart: {
                            /**
                             * @description After what
                             * @enum {string}
                             */
                            after: "production" | "sale";
                            /** @description How long after it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            };
                        } | null;
                        /** @description Its lines */
                        lines: {
                            /** @description Of a paid commitment: whether it is counted from the end of the free time, not from the start */
                            afterWarranty: boolean;
                            /**
                             * @description Parts, labour or travel
                             * @enum {string}
                             */
                            class: "part" | "labour" | "travel";
                            /**
                             * @description What the customer gets: a repair, a new part, a new unit, or the money back
                             * @enum {string}
                             */
                            exchange: "repair" | "part" | "unit" | "refund";
                            /** @description Causes that it does not cover */
                            exclusions: ("misuse" | "broken-seal" | "voltage" | "water" | "transport" | "installation" | "foreign-repair" | "consumable" | "disaster")[];
                            /** @description The part that it is about, with all beneath it; null: the whole product */
                            itemId: string | null;
                            /**
                             * @description `warranty` is free to the customer; `paid-commitment` is service at approved rates
                             * @enum {string}
                             */
                            kind: "warranty" | "paid-commitment";
                            /** @description How long; null: only the meter ends it */
                            length: {
                                /** @description Days after these months */
                                days: number;
                                /** @description Months, in the calendar of the plan */
                                months: number;
                            } | null;
                            /** @description What is covered, in thousandths */
                            share: number;
                            /** @description By how much the meter may move; null: it does not count */
                            usage: number | null;
                        }[];
                        /** @description The own time of a new part */
                        partLength: {
                            /** @description Days after these months */
                            days: number;
                            /** @description Months, in the calendar of the plan */
                            months: number;
                        };
                        /**
                         * @description What a new part gets: the rest of the old one’s time, its own, or the longer
                         * @enum {string}
                         */
                        partRule: "rest" | "own" | "longer";
                        /**
                         * @description What its time begins with
                         * @enum {string}
                         */
                        startBasis: "production" | "sale" | "invoice" | "activation";
                        /** @description Whether it goes on with another owner */
                        transferable: boolean;
                        /** @description What the meter counts; null: there is none */
                        usageUnit: ("km" | "hours" | "prints" | "cycles") | null;
                    };
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
                         * @description `event`: the day of what it begins with; `sale`: that was before the sale; `latest-start`: it came too late, or will
                         * @enum {string}
                         */
                        because: "event" | "sale" | "latest-start" | "no-event";
                        /** @description What is covered, by part and class */
                        rows: {
                            /**
                             * @description Parts, labour or travel
                             * @enum {string}
                             */
                            class: "part" | "labour" | "travel";
                            /**
                             * Format: date
                             * @description The first day
                             */
                            from: string;
                            /** @description The part; null: the whole product */
                            itemId: string | null;
                            /**
                             * @description Free or at approved rates
                             * @enum {string}
                             */
                            kind: "warranty" | "paid-commitment";
                            /** @description What is covered, in thousandths */
                            share: number;
                            /** @description The last day; null: only the meter ends it */
                            until: string | null;
                            /** @description By how much the meter may move; null: it does not count */
                            usage: number | null;
                        }[];
                        /** @description When its time begins; null: nothing has happened yet that it begins with */
                        start: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listWebhooks: {
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `branchIds` may name: the branches whose webhooks I look after, by their codes */
                        branches: {
                            /** @description Code of the branch, as events name it */
                            code: string;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Name of the branch */
                            name: components["schemas"]["Label"];
                        }[];
                        /** @description By name */
                        items: {
                            /** @description Whether events are sent */
                            active: boolean;
                            /** @description Only events of these branches; null: of every branch that its owner looks after */
                            branchIds: string[] | null;
                            /**
                             * Format: date-time
                             * @description When it was made
                             */
                            createdAt: string;
                            /** @description Which events are sent */
                            events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                            /** @description Since when no delivery has succeeded; null when the last one did, or none was tried */
                            failingSince: string | null;
                            /** @description Until when deliveries carry a second signature by the former secret */
                            formerSecretUntil: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What people call it; no two that are there have the same name */
                            name: string;
                            /** @description Since when none are sent */
                            offAt: string | null;
                            /** @description Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead) */
                            offReason: ("by-hand" | "gone" | "dead") | null;
                            /** @description On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment */
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: {
                                    /** @description Name in English */
                                    en: string;
                                    /** @description Name in Persian */
                                    fa: string;
                                };
                            };
                            /** @description Tag of what is shown, for If-Match */
                            revision: string;
                            /** @description Where events are sent by POST: an https address that everybody can reach */
                            url: string;
                            /** @description Deliveries that wait, for a first try or for another one */
                            waiting: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    addWebhook: {
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
                     * @description Only events of these branches; null: of every branch that its owner looks after
                     * @default null
                     */
                    branchIds?: string[] | null;
                    /** @description Which events are sent */
                    events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                    /** @description What people call it; no two that are there have the same name */
                    name: string;
                    /** @description Where events are sent by POST: an https address that everybody can reach */
                    url: string;
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
                        /** @description Signs what is sent; shown this once */
                        secret: string;
                        /** @description The webhook */
                        webhook: {
                            /** @description Whether events are sent */
                            active: boolean;
                            /** @description Only events of these branches; null: of every branch that its owner looks after */
                            branchIds: string[] | null;
                            /**
                             * Format: date-time
                             * @description When it was made
                             */
                            createdAt: string;
                            /** @description Which events are sent */
                            events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                            /** @description Since when no delivery has succeeded; null when the last one did, or none was tried */
                            failingSince: string | null;
                            /** @description Until when deliveries carry a second signature by the former secret */
                            formerSecretUntil: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What people call it; no two that are there have the same name */
                            name: string;
                            /** @description Since when none are sent */
                            offAt: string | null;
                            /** @description Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead) */
                            offReason: ("by-hand" | "gone" | "dead") | null;
                            /** @description On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment */
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: {
                                    /** @description Name in English */
                                    en: string;
                                    /** @description Name in Persian */
                                    fa: string;
                                };
                            };
                            /** @description Tag of what is shown, for If-Match */
                            revision: string;
                            /** @description Where events are sent by POST: an https address that everybody can reach */
                            url: string;
                            /** @description Deliveries that wait, for a first try or for another one */
                            waiting: number;
                        };
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readWebhook: {
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
                        /** @description Whether events are sent */
                        active: boolean;
                        /** @description Only events of these branches; null: of every branch that its owner looks after */
                        branchIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description When it was made
                         */
                        createdAt: string;
                        /** @description Which events are sent */
                        events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                        /** @description Since when no delivery has succeeded; null when the last one did, or none was tried */
                        failingSince: string | null;
                        /** @description Until when deliveries carry a second signature by the former secret */
                        formerSecretUntil: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description What people call it; no two that are there have the same name */
                        name: string;
                        /** @description Since when none are sent */
                        offAt: string | null;
                        /** @description Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead) */
                        offReason: ("by-hand" | "gone" | "dead") | null;
                        /** @description On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: {
                                /** @description Name in English */
                                en: string;
                                /** @description Name in Persian */
                                fa: string;
                            };
                        };
                        /** @description Tag of what is shown, for If-Match */
                        revision: string;
                        /** @description Where events are sent by POST: an https address that everybody can reach */
                        url: string;
                        /** @description Deliveries that wait, for a first try or for another one */
                        waiting: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeWebhook: {
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
                    /** @description Whether events are sent; switched on again, it goes on with those that wait */
                    active: boolean;
                    /** @description Only events of these branches; null: of every branch that its owner looks after */
                    branchIds: string[] | null;
                    /** @description Which events are sent */
                    events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                    /** @description What people call it; no two that are there have the same name */
                    name: string;
                    /** @description Where events are sent by POST: an https address that everybody can reach */
                    url: string;
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
                        /** @description Whether events are sent */
                        active: boolean;
                        /** @description Only events of these branches; null: of every branch that its owner looks after */
                        branchIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description When it was made
                         */
                        createdAt: string;
                        /** @description Which events are sent */
                        events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                        /** @description Since when no delivery has succeeded; null when the last one did, or none was tried */
                        failingSince: string | null;
                        /** @description Until when deliveries carry a second signature by the former secret */
                        formerSecretUntil: string | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description What people call it; no two that are there have the same name */
                        name: string;
                        /** @description Since when none are sent */
                        offAt: string | null;
                        /** @description Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead) */
                        offReason: ("by-hand" | "gone" | "dead") | null;
                        /** @description On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment */
                        owner: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Its name */
                            name: {
                                /** @description Name in English */
                                en: string;
                                /** @description Name in Persian */
                                fa: string;
                            };
                        };
                        /** @description Tag of what is shown, for If-Match */
                        revision: string;
                        /** @description Where events are sent by POST: an https address that everybody can reach */
                        url: string;
                        /** @description Deliveries that wait, for a first try or for another one */
                        waiting: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Only those in this state */
                state?: "waiting" | "delivered" | "given-up";
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
                        /** @description The rows of this page */
                        items: {
                            /**
                             * Format: date-time
                             * @description When the event happened
                             */
                            at: string;
                            /** @description Tries so far, of all series */
                            attempts: number;
                            /** @description When it was delivered */
                            deliveredAt: string | null;
                            /**
                             * Format: uuid
                             * @description Sent as `webhook-id`; the same at each attempt and replay, so that a receiver knows what it has had
                             */
                            eventId: string;
                            /** @description Why the last try had no answer: the address is not allowed, its name unknown, the connection refused, its certificate bad, too slow, or broken off */
                            fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description How long the last try took */
                            milliseconds: number | null;
                            /** @description When the next try is due */
                            nextAt: string | null;
                            /** @description The request that it is about */
                            request: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Number of the request */
                                no: string;
                            } | null;
                            /**
                             * @description Waits for a first try or another one; delivered, that is answered with 2xx; given up after the last try
                             * @enum {string}
                             */
                            state: "waiting" | "delivered" | "given-up";
                            /** @description HTTP status of the last answer */
                            status: number | null;
                            /** @description Type of the event */
                            type: string;
                        }[];
                        /** @description `after` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that the caller has: answered with 304 when one of them still holds. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The delivery */
                deliveryId: string;
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
                        /**
                         * Format: date-time
                         * @description When the event happened
                         */
                        at: string;
                        /** @description Tries so far, of all series */
                        attempts: number;
                        /** @description When it was delivered */
                        deliveredAt: string | null;
                        /**
                         * Format: uuid
                         * @description Sent as `webhook-id`; the same at each attempt and replay, so that a receiver knows what it has had
                         */
                        eventId: string;
                        /** @description Why the last try had no answer: the address is not allowed, its name unknown, the connection refused, its certificate bad, too slow, or broken off */
                        fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its tries, the newest first, at most fifty */
                        log: {
                            /** @description The first 4096 bytes of the answer */
                            answer: string;
                            /**
                             * Format: date-time
                             * @description When it was sent
                             */
                            at: string;
                            /** @description Why there was no answer */
                            fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                            /** @description How long it took */
                            milliseconds: number;
                            /** @description Counts up over all series */
                            number: number;
                            /** @description HTTP status of the answer */
                            status: number | null;
                        }[];
                        /** @description How long the last try took */
                        milliseconds: number | null;
                        /** @description When the next try is due */
                        nextAt: string | null;
                        /** @description What is sent */
                        payload: {
                            [key: string]: unknown;
                        };
                        /** @description The request that it is about */
                        request: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of the request */
                            no: string;
                        } | null;
                        /**
                         * @description Waits for a first try or another one; delivered, that is answered with 2xx; given up after the last try
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "given-up";
                        /** @description HTTP status of the last answer */
                        status: number | null;
                        /** @description Type of the event */
                        type: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent; this write does no more when it is done twice. */
                "Idempotency-Key"?: components["parameters"]["OptionalKey"];
            };
            path: {
                /** @description The delivery */
                deliveryId: string;
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
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the event happened
                         */
                        at: string;
                        /** @description Tries so far, of all series */
                        attempts: number;
                        /** @description When it was delivered */
                        deliveredAt: string | null;
                        /**
                         * Format: uuid
                         * @description Sent as `webhook-id`; the same at each attempt and replay, so that a receiver knows what it has had
                         */
                        eventId: string;
                        /** @description Why the last try had no answer: the address is not allowed, its name unknown, the connection refused, its certificate bad, too slow, or broken off */
                        fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its tries, the newest first, at most fifty */
                        log: {
                            /** @description The first 4096 bytes of the answer */
                            answer: string;
                            /**
                             * Format: date-time
                             * @description When it was sent
                             */
                            at: string;
                            /** @description Why there was no answer */
                            fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                            /** @description How long it took */
                            milliseconds: number;
                            /** @description Counts up over all series */
                            number: number;
                            /** @description HTTP status of the answer */
                            status: number | null;
                        }[];
                        /** @description How long the last try took */
                        milliseconds: number | null;
                        /** @description When the next try is due */
                        nextAt: string | null;
                        /** @description What is sent */
                        payload: {
                            [key: string]: unknown;
                        };
                        /** @description The request that it is about */
                        request: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of the request */
                            no: string;
                        } | null;
                        /**
                         * @description Waits for a first try or another one; delivered, that is answered with 2xx; given up after the last try
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "given-up";
                        /** @description HTTP status of the last answer */
                        status: number | null;
                        /** @description Type of the event */
                        type: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    replayWebhook: {
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
                    /**
                     * Format: date-time
                     * @description Events from this instant on
                     */
                    from: string;
                    /**
                     * @description Leaves out what has been delivered
                     * @default false
                     */
                    onlyUndelivered?: boolean;
                    /**
                     * Format: date-time
                     * @description Events before this instant
                     */
                    to: string;
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
                    "application/json": {
                        /** @description How many deliveries were queued */
                        count: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    rotateWebhookSecret: {
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
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Signs what is sent; shown this once */
                        secret: string;
                        /** @description The webhook */
                        webhook: {
                            /** @description Whether events are sent */
                            active: boolean;
                            /** @description Only events of these branches; null: of every branch that its owner looks after */
                            branchIds: string[] | null;
                            /**
                             * Format: date-time
                             * @description When it was made
                             */
                            createdAt: string;
                            /** @description Which events are sent */
                            events: ("request.created" | "request.status-changed" | "request.commented" | "request.ended" | "estimate.decided" | "task.created" | "task.completed" | "task.cancelled" | "task.overdue" | "incident.raised" | "incident.resolved")[];
                            /** @description Since when no delivery has succeeded; null when the last one did, or none was tried */
                            failingSince: string | null;
                            /** @description Until when deliveries carry a second signature by the former secret */
                            formerSecretUntil: string | null;
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description What people call it; no two that are there have the same name */
                            name: string;
                            /** @description Since when none are sent */
                            offAt: string | null;
                            /** @description Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead) */
                            offReason: ("by-hand" | "gone" | "dead") | null;
                            /** @description On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment */
                            owner: {
                                /**
                                 * Format: uuid
                                 * @description Which one it is (UUID)
                                 */
                                id: string;
                                /** @description Its name */
                                name: {
                                    /** @description Name in English */
                                    en: string;
                                    /** @description Name in Persian */
                                    fa: string;
                                };
                            };
                            /** @description Tag of what is shown, for If-Match */
                            revision: string;
                            /** @description Where events are sent by POST: an https address that everybody can reach */
                            url: string;
                            /** @description Deliveries that wait, for a first try or for another one */
                            waiting: number;
                        };
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    testWebhook: {
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
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the event happened
                         */
                        at: string;
                        /** @description Tries so far, of all series */
                        attempts: number;
                        /** @description When it was delivered */
                        deliveredAt: string | null;
                        /**
                         * Format: uuid
                         * @description Sent as `webhook-id`; the same at each attempt and replay, so that a receiver knows what it has had
                         */
                        eventId: string;
                        /** @description Why the last try had no answer: the address is not allowed, its name unknown, the connection refused, its certificate bad, too slow, or broken off */
                        fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                        /**
                         * Format: uuid
                         * @description Which one it is (UUID)
                         */
                        id: string;
                        /** @description Its tries, the newest first, at most fifty */
                        log: {
                            /** @description The first 4096 bytes of the answer */
                            answer: string;
                            /**
                             * Format: date-time
                             * @description When it was sent
                             */
                            at: string;
                            /** @description Why there was no answer */
                            fault: ("address" | "name" | "refused" | "tls" | "timeout" | "broken") | null;
                            /** @description How long it took */
                            milliseconds: number;
                            /** @description Counts up over all series */
                            number: number;
                            /** @description HTTP status of the answer */
                            status: number | null;
                        }[];
                        /** @description How long the last try took */
                        milliseconds: number | null;
                        /** @description When the next try is due */
                        nextAt: string | null;
                        /** @description What is sent */
                        payload: {
                            [key: string]: unknown;
                        };
                        /** @description The request that it is about */
                        request: {
                            /**
                             * Format: uuid
                             * @description Which one it is (UUID)
                             */
                            id: string;
                            /** @description Number of the request */
                            no: string;
                        } | null;
                        /**
                         * @description Waits for a first try or another one; delivered, that is answered with 2xx; given up after the last try
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "given-up";
                        /** @description HTTP status of the last answer */
                        status: number | null;
                        /** @description Type of the event */
                        type: string;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    "webhook:estimate.decided": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /**
                         * @description What was answered
                         * @enum {string}
                         */
                        decision: "approved" | "partly-approved" | "rejected" | "expired";
                        /** @description Number of the estimate on its request */
                        estimate: number;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "estimate.decided";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:incident.raised": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description Code of the incident */
                        code: string;
                        /** @description Element of the diagram */
                        element: string;
                        /** @description Name of the incident within its process */
                        incident: string;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "incident.raised";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:incident.resolved": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description Name of the incident within its process */
                        incident: string;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "incident.resolved";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:request.commented": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /**
                         * Format: uuid
                         * @description The comment; its text is read by the API
                         */
                        commentId: string;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "request.commented";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:request.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description How it came: counter, agent, list, import … */
                        channel: string;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "request.created";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:request.ended": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * @description The status that it ended in
                         * @enum {string}
                         */
                        status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "request.ended";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:request.status-changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The status until now */
                        from: ("draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void") | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * @description The status from now on
                         * @enum {string}
                         */
                        status: "draft" | "awaiting-allocation" | "awaiting-cost" | "no-cost-declared" | "cost-approved" | "cost-rejected" | "awaiting-repair" | "awaiting-qc" | "returned-from-qc" | "awaiting-separation" | "ready-for-delivery" | "delivered" | "replaced" | "void";
                        /** @description Its sub-status */
                        subStatus: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "request.status-changed";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:task.cancelled": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * Format: uuid
                         * @description The task
                         */
                        taskId: string;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "task.cancelled";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:task.completed": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description What it was completed with */
                        outcome: string;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * Format: uuid
                         * @description The task
                         */
                        taskId: string;
                        /** @description Type of the task */
                        taskType: string;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "task.completed";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:task.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * Format: uuid
                         * @description The task
                         */
                        taskId: string;
                        /** @description Type of the task */
                        taskType: string;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "task.created";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:task.overdue": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Per cent of the time allowed that have passed: 100 or 150 */
                        level: number;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                        /**
                         * Format: uuid
                         * @description The task
                         */
                        taskId: string;
                        /** @description Type of the task */
                        taskType: string;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "task.overdue";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook:webhook.test": {
        parameters: {
            query?: never;
            header: {
                /** @description The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing. */
                "webhook-id": string;
                /** @description One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough. */
                "webhook-signature": string;
                /** @description When this try was sent, in seconds since 1970. Refuse what is more than 300 seconds away from your clock. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    at: string;
                    /** @description What it is about */
                    data: {
                        /** @description Code of the branch */
                        branch: string | null;
                        /** @description The running process; of a request its main one has the id of the request */
                        instanceId: string | null;
                        /** @description Number of that request */
                        no: string | null;
                        /** @description The request that it is about */
                        requestId: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description The event; also in `webhook-id`
                     */
                    id: string;
                    /**
                     * @description What happened
                     * @constant
                     */
                    type: "webhook.test";
                    /**
                     * @description Version of this shape
                     * @constant
                     */
                    version: 1;
                };
            };
        };
        responses: {
            /** @description It was taken. The answer is not looked at beyond its first bytes. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver is gone for good: the webhook is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
