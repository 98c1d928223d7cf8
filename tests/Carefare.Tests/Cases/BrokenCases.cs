namespace Carefare.Tests.Cases;

/// <summary>Case files with one thing wrong each, and what is said about it.</summary>
internal static class BrokenCases
{
    /// <summary>Triples of a text, the line and field where the problem is, and what is said.</summary>
    public static TheoryData<string, string, string> All { get; } =
        new()
        {
            // The file as a whole.
            { "", "1: ", "This answer is needed and is missing. Add carefare: 1" },
            { "# nothing yet\n", "1: ", "Add carefare: 1 as the first line" },
            { "person: {age: 41}", "1: carefare", "Add carefare: 1 as the first line" },
            { "carefare: 2\nperson: {age: old}", "1: carefare", "Version \"2\" of the case format is not known here." },
            { "carefare: one", "1: carefare", "Version \"one\" of the case format is not known here." },
            { "carefare", "1: ", "This is not a case" },
            { "- carefare: 1", "1: ", "This is not a case" },
            { "carefare: 1\nperson: {age: 41", "", "This is not YAML" },
            { "carefare: 1\nperson:\n\tage: 41", "", "This is not YAML" },
            { "carefare: 1\n---\ncarefare: 1", "", "There is a second document." },
            { "carefare: 1\nperson: &me {age: 41}", "2: ", "Anchors and aliases" },
            { "carefare: 1\nperson: !!map {age: 41}", "2: ", "Tags (!) are not read." },
            { "carefare: 1\nperson: {age: 41}\nperson: {age: 42}", "3: ", "\"person\" stands twice." },
            { "carefare: 1\nwants: " + new string('[', 5000), "", "nested more than" },
            // Names.
            { "carefare: 1\nperson: {anual_income: 64000}", "2: person.anual_income", "Did you mean annual_income?" },
            { "carefare: 1\nquote: []", "2: quote", "Did you mean quotes?" },
            {
                "carefare: 1\npatient: {age: 41}",
                "2: patient",
                "\"patient\" is not known here. Remove it, or use one of"
            },
            { Quote("infusion: 1,500"), "2: quotes[0].500", "Write numbers without a comma: 1500." },
            { Offer("limit: 500, max: 600"), "2: offers[0].max", "limit and max say the same. Keep one of the two." },
            // Shapes of groups and rows.
            {
                "carefare: 1\nmoney: 1500",
                "2: money",
                "A group of answers belongs here. Write it like money: {cash_now: …}."
            },
            { "carefare: 1\nmoney: none", "2: money", "A group of answers belongs here." },
            { "carefare: 1\nperson: [41, CO]", "2: person", "A group of answers belongs here." },
            { "carefare: 1\nquotes: {clinic: a}", "2: quotes", "Begin each row with a dash" },
            { "carefare: 1\ncoverage: aetna", "2: coverage", "A list of rows belongs here." },
            { "carefare: 1\nquotes: [~]", "2: quotes[0]", "The row is empty." },
            { "carefare: 1\nwants: {avoid: loan}", "2: wants.avoid", "A list belongs here." },
            { "carefare: 1\nperson: {age: [41]}", "2: person.age", "Here stands a list or a group" },
            { "carefare: 1\nquotes: [{infusion: 550}]", "2: quotes[0].clinic", "Add clinic: with a short name" },
            { "carefare: 1\noffers: [{id: visa}]", "2: offers[0].kind", "Add kind: deferred_interest" },
            // Numbers.
            { "carefare: 1\nperson: {age: old}", "2: person.age", "\"old\" is not a whole number from 0 to 120." },
            { "carefare: 1\nperson: {age: 41.5}", "2: person.age", "\"41.5\" is not a whole number" },
            { "carefare: 1\nperson: {age: 141}", "2: person.age", "141 is more than 120." },
            { "carefare: 1\nperson: {household_size: 0}", "2: person.household_size", "0 is less than 1." },
            { "carefare: 1\nperson: {age: 9999999999999999999999}", "2: person.age", "is not a whole number" },
            {
                "carefare: 1\nmoney: {cash_now: $1500}",
                "2: money.cash_now",
                "has a dollar sign, a comma or a space in it. Write 1500."
            },
            { "carefare: 1\nmoney:\n  cash_now: 1,500.50", "3: money.cash_now", "Write 1500.50." },
            { "carefare: 1\nmoney: {cash_now: -5}", "2: money.cash_now", "An amount here cannot be below zero." },
            { "carefare: 1\nmoney: {cash_now: 10.005}", "2: money.cash_now", "10.005 has a part of a cent." },
            { "carefare: 1\nmoney: {cash_now: 1e3}", "2: money.cash_now", "\"1e3\" is not dollars as a plain number" },
            { "carefare: 1\nmoney: {cash_now: 999999999999}", "2: money.cash_now", "more than any amount" },
            { "carefare: 1\nmoney: {cash_now: none}", "2: money.cash_now", "\"none\" is not dollars" },
            {
                "carefare: 1\ncoverage: [{in_network: {coinsurance: 20}}]",
                "2: coverage[0].in_network.coinsurance",
                "For 20 % write 0.2."
            },
            { Quote("prepay_discount: 5%"), "2: quotes[0].prepay_discount", "For 5 % write 0.05." },
            { Offer("apr: 29.99"), "2: offers[0].apr", "29.99 would be 2999 % a year. For 29.99 % write 0.2999." },
            { Offer("apr: 29.99%"), "2: offers[0].apr", "For 29.99 % write 0.2999." },
            { Offer("apr: -0.1"), "2: offers[0].apr", "is not a rate a year as a fraction" },
            { Offer("months: 1.5"), "2: offers[0].months", "is not a whole number from 1 to 120." },
            // Days.
            { "carefare: 1\nas_of: 11/23/2026", "2: as_of", "Write 2026-11-23." },
            { "carefare: 1\nas_of: 2026-02-30", "2: as_of", "There is no day 2026-02-30." },
            { "carefare: 1\nas_of: tomorrow", "2: as_of", "\"tomorrow\" is not a date" },
            { "carefare: 1\nas_of: 0026-11-23", "2: as_of", "0026-11-23 is too far away." },
            {
                "carefare: 1\ncoverage: [{plan_year_starts: January 1}]",
                "2: coverage[0].plan_year_starts",
                "such as 01-01"
            },
            // Words.
            { "carefare: 1\nperson: {state: co}", "2: person.state", "Write CO." },
            { "carefare: 1\nperson: {state: NO}", "2: person.state", "\"NO\" is not the code of a state." },
            { "carefare: 1\nperson: {zip: 2139}", "2: person.zip", "Write \"02139\" with the zeros, in quotes." },
            { "carefare: 1\nperson: {veteran: maybe}", "2: person.veteran", "\"maybe\" is not true or false." },
            {
                "carefare: 1\nperson: {filing_status: head-of-houshold}",
                "2: person.filing_status",
                "Did you mean head_of_household?"
            },
            {
                "carefare: 1\ncondition: {diagnosis: depresion}",
                "2: condition.diagnosis",
                "is not one of the answers known here."
            },
            { "carefare: 1\ncondition: {icd10: f332}", "2: condition.icd10", "Write F33.2." },
            { "carefare: 1\ncourse: {modality: ivv}", "2: course.modality", "Did you mean iv?" },
            { "carefare: 1\nquotes: [{clinic: Front Range}]", "2: quotes[0].clinic", "Write front-range." },
            { Quote("name: \"\""), "2: quotes[0].name", "The text is empty." },
            { Quote("name: \"a\\nb\""), "2: quotes[0].name", "The text is not one plain line." },
            { Quote("name: " + new string('x', 300)), "2: quotes[0].name", "The text is longer than 200 characters." },
            {
                Quote("superbill: {waived_with: [packages]}"),
                "2: quotes[0].superbill.waived_with[0]",
                "Did you mean package?"
            },
            // Answers against each other.
            {
                "carefare: 1\nquotes: [{clinic: a}, {clinic: a}]",
                "2: quotes[1].clinic",
                "There is another clinic a above."
            },
            {
                "carefare: 1\noffers: [{id: a, kind: card}, {id: a, kind: loan}]",
                "2: offers[1].id",
                "There is another offer a above."
            },
            {
                "carefare: 1\ncoverage: [{in_network: {deductible: 100, deductible_met: 200}}]",
                "2: coverage[0].in_network.deductible_met",
                "More of the deductible is met than there is."
            },
            {
                "carefare: 1\ncoverage: [{out_of_network: {oop_max: 100, oop_met: 200}}]",
                "2: coverage[0].out_of_network.oop_met",
                "More is met than the most that can be left to pay."
            },
            {
                Claims("authorization: {status: asked, decided_by: 2026-11-22}"),
                "3: coverage[0].claims.authorization.decided_by",
                "This should be decided already on the day of the plan (as_of). Write 2026-11-23 or a later day"
            },
            {
                Claims("appeal: {decided_by: 2026-11-22}"),
                "3: coverage[0].claims.appeal.decided_by",
                "This should be decided already"
            },
            {
                Claims("external_review: {decided_by: 2026-11-22}"),
                "3: coverage[0].claims.external_review.decided_by",
                "This should be decided already"
            },
            {
                Claims("authorization: {status: asked, decided_by: 2026-12-10}, appeal: {decided_by: 2026-12-09}"),
                "3: coverage[0].claims.appeal.decided_by",
                "The appeal is decided before the authorization. Write 2026-12-10 or a later day"
            },
            {
                Claims("appeal: {decided_by: 2026-12-10}, external_review: {decided_by: 2026-12-09}"),
                "3: coverage[0].claims.external_review.decided_by",
                "The external review is decided before the plan has said no."
            },
            {
                Claims("authorization: {decided_by: 2026-12-10}, external_review: {decided_by: 2026-12-09}"),
                "3: coverage[0].claims.external_review.decided_by",
                "The external review is decided before the plan has said no."
            },
            {
                Claims("authorization: {status: asked, chance: 40}"),
                "3: coverage[0].claims.authorization.chance",
                "40 is more than 1. For 40 % write 0.4."
            },
            {
                Claims("authorization: {status: pending}"),
                "3: coverage[0].claims.authorization.status",
                "Write one of not_needed, asked, approved, denied."
            },
            {
                "carefare: 1\ncourse: {start_from: 2026-12-01, start_by: 2026-11-30}",
                "2: course.start_by",
                "The last day to start is before the first."
            },
            {
                "carefare: 1\nas_of: 2026-11-23\ncourse: {start_from: 2026-11-22}",
                "3: course.start_from",
                "would start before the day of the plan"
            },
            {
                "carefare: 1\naccounts: {fsa: {plan_year_ends: 2026-12-31, grace_until: 2026-03-15}}",
                "2: accounts.fsa.grace_until",
                "The grace period ends before the plan year."
            },
            {
                Quote("sliding_scale: [{up_to_fpl: 2, percent_off: 0.3}, {up_to_fpl: 2.0, percent_off: 0.1}]"),
                "2: quotes[0].sliding_scale[1].up_to_fpl",
                "Two bands end at 2"
            },
            {
                "carefare: 1\ncourse: {infusions: 6, response: {after: 6, chance: 0.5}}",
                "2: course.response.after",
                "The series has 6 treatments, so it cannot end early after 6. Write fewer, or mend infusions."
            },
            {
                "carefare: 1\ncourse: {response: {after: 3, chance: 60}}",
                "2: course.response.chance",
                "For 60 % write 0.6."
            },
            // Money from others.
            { Money("status: asked, amount: -5"), "2: commitments[0].amount", "An amount here cannot be below zero." },
            { Money("status: asked, chance: 1.2"), "2: commitments[0].chance", "1.2 is more than 1." },
            { Money("status: hoped"), "2: commitments[0].status", "Write one of asked, promised, sent," },
            {
                Money("amount: 5"),
                "2: commitments[0].status",
                "Add status: asked, promised, sent, received or unused."
            },
            {
                Money("status: asked}, {id: hope, status: asked"),
                "2: commitments[1].id",
                "There is another commitment hope above."
            },
            {
                Money("status: sent, valid_from: 2027-01-01, valid_until: 2026-12-31"),
                "2: commitments[0].valid_until",
                "The last day that the money pays for is before the first."
            },
            {
                Money("status: asked, decided_by: 2026-11-22") + "\nas_of: 2026-11-23",
                "2: commitments[0].decided_by",
                "It was to be decided before the day of the plan. Write 2026-11-23 or a later day"
            },
            {
                Money("status: asked, decided_by: 2026-12-22, paid_on: 2026-12-21"),
                "2: commitments[0].paid_on",
                "It would be paid before it is decided."
            },
            {
                Money("status: received, paid_to: me, paid_on: 2026-11-24") + "\nas_of: 2026-11-23",
                "2: commitments[0].paid_on",
                "Write 2026-11-23 or an earlier day, or status: sent."
            },
            {
                Money("status: sent, clinic: pin") + "\nquotes: [{clinic: pine}]",
                "2: commitments[0].clinic",
                "No quote is of a clinic \"pin\". Did you mean pine?"
            },
            {
                Money("status: sent, clinic: pine"),
                "2: commitments[0].clinic",
                "Put the clinic into quotes, or leave this out."
            },
            {
                Money("status: sent, not_with: [hopp]}, {id: hop, status: sent"),
                "2: commitments[0].not_with[0]",
                "\"hopp\" is no other money in this list. Did you mean hop?"
            },
            {
                Money("status: sent, not_with: [hope]"),
                "2: commitments[0].not_with[0]",
                "Money always stands beside itself."
            },
        };

    private static string Quote(string rest) => $"carefare: 1\nquotes: [{{clinic: a, {rest}}}]";

    private static string Claims(string rest) => $"carefare: 1\nas_of: 2026-11-23\ncoverage: [{{claims: {{{rest}}}}}]";

    private static string Money(string rest) => $"carefare: 1\ncommitments: [{{id: hope, {rest}}}]";

    private static string Offer(string rest) => $"carefare: 1\noffers: [{{id: a, kind: card, {rest}}}]";
}
