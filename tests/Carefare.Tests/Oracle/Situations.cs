namespace Carefare.Tests.Oracle;

/// <summary>People with one clinic and one way to pay each, so that a plan that fits has to use it.</summary>
internal static class Situations
{
    private const string Rich = "{cash_now: 20000, monthly: 100, keep_back: 0, monthly_debt_payments: 0}";
    private const string Poor = "{cash_now: 900, monthly: 450, keep_back: 200, monthly_debt_payments: 200}";
    private const string Saver = "{cash_now: 2900, monthly: 450, keep_back: 200, monthly_debt_payments: 200}";
    private const string Series = "{start_from: 2026-12-03, infusions: 6, over_days: 15, maintenance: none}";
    private const string AcrossYears = "{start_from: 2026-12-22, infusions: 6, over_days: 24, maintenance: none}";
    private const string Long =
        "{start_from: 2026-12-03, infusions: 6, over_days: 16, maintenance: {every_weeks: 4, months: 6}, horizon_months: 18}";

    private const string Elm =
        "evaluation: 300, infusion: 500, maintenance_infusion: 450, monitoring: 20, integration: {price: 80, sessions: 4}";
    private const string Plain = "evaluation: 300, infusion: 505.55, monitoring: 0";
    private const string Pack =
        "evaluation: 300, infusion: 500, maintenance_infusion: 450, monitoring: 15, "
        + "package: {infusions: 4, price: 1700, refund: none, includes_evaluation: true}";

    private const string Member = Plain + ", membership: {monthly: 60, infusion: 380, minimum_months: 9}";
    private const string Sliding =
        Plain + ", sliding_scale: [{up_to_fpl: 2.0, percent_off: 0.4}, {up_to_fpl: 3.0, percent_off: 0.17}]";

    private const string Plan = Plain + ", plan: {down: 0.15, months: 10, apr: 0.0699, fee: 25}";
    private const string Free = Plain + ", plan: {down: 0.2, months: 7, apr: 0, fee: 0}";
    private const string Hdhp = "[{payer: highline, type: employer_self_funded, plan_year_starts: 01-01, hdhp: true}]";
    private const string Ppo = "[{payer: highline, type: employer_insured, plan_year_starts: 01-01, hdhp: false}]";
    private const string Minimum = "limit: 6000, min_payment: {percent: 0.03, floor: 30}";

    /// <summary>Each by its name: what it shows.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["one by one"] = Told(Rich, Long, Elm),
            ["a package of a part of the series"] = Told(Rich, Long, Pack),
            ["paid in advance"] = Told(Rich, Long, Plain + ", prepay_discount: 0.075"),
            ["a membership longer than the course"] = Told(Rich, Long, Member),
            ["a sliding scale"] = Told(Rich, Long, Sliding),
            ["a card"] = Told(Poor, Series, Elm, $"[{{id: visa, kind: card, apr: 0.2499, {Minimum}}}]"),
            ["a card over the new year"] = Told(
                Poor,
                AcrossYears,
                Elm,
                $"[{{id: visa, kind: card, apr: 0.2999, {Minimum}}}]"
            ),
            ["deferred interest"] = Told(
                Poor,
                Series,
                Elm,
                $"[{{id: care, kind: deferred_interest, months: 12, apr: 0.3299, min_purchase: 200, {Minimum}}}]"
            ),
            ["zero percent"] = Told(
                Poor,
                Series,
                Elm,
                $"[{{id: zed, kind: zero_percent, months: 12, apr: 0.2699, {Minimum}}}]"
            ),
            ["a reduced rate"] = Told(
                    Poor,
                    Series,
                    Pack,
                    "[{id: red, kind: reduced_apr, months: 24, apr: 0.1799, limit: 6000, min_purchase: 1000}]"
                )
                .Replace("infusions: 4, price: 1700", "infusions: 6, price: 2500"),
            ["a loan with a fee"] = Told(
                Poor,
                Series,
                Elm,
                "[{id: cu, kind: loan, apr: 0.1199, months: 24, origination: 0.03, max: 6000}]"
            ),
            ["a loan without one, drawn on the last of a month"] = Told(
                Poor,
                Series.Replace("2026-12-03", "2026-12-31"),
                Elm,
                "[{id: cu, kind: loan, apr: 0.0899, months: 18, origination: 0, max: 6000}]"
            ),
            ["a clinic's plan with interest"] = Told(Poor, Series, Plan),
            ["a clinic's plan without, over the new year"] = Told(Poor.Replace("450", "550"), AcrossYears, Free),
            ["an HSA through payroll"] = Told(Saver, Long, Elm, "none", Hdhp, Hsa("true")),
            ["an HSA without payroll"] = Told(Saver, Long, Elm, "none", Hdhp, Hsa("false")),
            ["an HSA in California"] = Told(Saver, Long, Elm, "none", Hdhp, Hsa("true"))
                .Replace("state: CO", "state: CA"),
            ["an itemizer"] = Told(Rich, Series, Elm)
                .Replace("annual_income: 60000", "annual_income: 40000")
                .Replace("itemized_deductions: 0", "itemized_deductions: 20000"),
            ["an FSA"] = Told(Saver, Long, Elm, "none", Ppo, Fsa),
            ["an insurer that pays back"] = Told(Rich, AcrossYears, Elm + Superbill, "none", Insured(Outside)),
            ["an insurer that pays back, and a card until then"] = Told(
                Saver,
                Series,
                Elm + Superbill,
                $"[{{id: visa, kind: card, apr: 0.2499, {Minimum}}}]",
                Insured(Outside)
            ),
            ["a clinic in the network"] = Told(Rich, AcrossYears, Elm + ", network: in", "none", Insured(Inside)),
            ["a copay"] = Told(
                Rich,
                AcrossYears,
                Elm + ", network: in",
                "none",
                Insured("in_network: {copay: 45.5, copay_after_deductible: false, oop_max: 900, oop_met: 700}")
            ),
            ["an HSA beside a plan with a family's deductible"] = Told(
                Saver,
                Long,
                Elm + ", network: in",
                "none",
                Insured("hdhp: true, " + Aggregate),
                Hsa("true")
            ),
            ["two plans"] = Told(
                Rich,
                Long,
                Elm + ", network: in",
                "none",
                Insured(Inside)[..^1] + ", " + Insured(Inside.Replace("1000", "300"))[1..].Replace("high", "low")
            ),
        };

    /// <summary>The way to pay that each has to use, by the same names.</summary>
    public static IReadOnlyDictionary<string, string> Uses { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["one by one"] = "clinic-choice",
            ["a package of a part of the series"] = "package",
            ["paid in advance"] = "upfront-discount",
            ["a membership longer than the course"] = "membership",
            ["a sliding scale"] = "sliding-scale",
            ["a card"] = "card",
            ["a card over the new year"] = "card",
            ["deferred interest"] = "promotional-credit",
            ["zero percent"] = "promotional-credit",
            ["a reduced rate"] = "promotional-credit",
            ["a loan with a fee"] = "loan",
            ["a loan without one, drawn on the last of a month"] = "loan",
            ["a clinic's plan with interest"] = "clinic-plan",
            ["a clinic's plan without, over the new year"] = "clinic-plan",
            ["an HSA through payroll"] = "hsa",
            ["an HSA without payroll"] = "hsa",
            ["an HSA in California"] = "hsa",
            ["an itemizer"] = "medical-deduction",
            ["an FSA"] = "fsa",
            ["an insurer that pays back"] = "insurance",
            ["an insurer that pays back, and a card until then"] = "insurance",
            ["a clinic in the network"] = "insurance",
            ["a copay"] = "insurance",
            ["an HSA beside a plan with a family's deductible"] = "hsa",
            ["two plans"] = "insurance",
        };

    private const string Superbill = ", network: out, superbill: {offered: true}";

    private const string Outside =
        "out_of_network: {deductible: 700, deductible_met: 150, coinsurance: 0.35, oop_max: 2000, oop_met: 300}";

    private const string Inside =
        "in_network: {deductible: 1000, deductible_met: 150, coinsurance: 0.15, oop_max: 1500, oop_met: 160}";

    private const string Aggregate =
        "in_network: {coinsurance: 0.15, family: {kind: aggregate, deductible: 3400, deductible_met: 2100, oop_max: 8000, "
        + "oop_met: 2100}}";

    private static string Insured(string terms) =>
        $"[{{payer: highline, type: employer_insured, plan_year_starts: 01-01, coordination: standard, {terms}, claims: {{allowed: {{evaluation: 210, infusion: 333.33, "
        + "maintenance: 333.33, monitoring: 15}, paid_after_days: 25, file_within_days: 90, authorization: {status: approved}}}]";

    private const string Fsa =
        "{hsa: none, fsa: {type: general, election: 2400, spent: 350, plan_year_ends: 2026-12-31, run_out_days: 90, "
        + "carryover: 0, can_elect_next: true}}";

    private static string Hsa(string payroll) =>
        "{fsa: none, hsa: {balance: 1400, opened: 2024-03-01, contributed_this_year: 2000, coverage: self_only, "
        + $"payroll: {payroll}}}}}";

    private static string Told(
        string money,
        string course,
        string quote,
        string offers = "none",
        string coverage = "none",
        string accounts = "{hsa: none, fsa: none}"
    ) =>
        $$"""
            carefare: 1
            as_of: 2026-11-23
            person:
              {age: 40, state: CO, household_size: 2, annual_income: 60000, wages: 60000, filing_status: single, itemized_deductions: 0}
            condition: {diagnosis: treatment_resistant_depression}
            money: {{money}}
            coverage: {{coverage}}
            accounts: {{accounts}}
            course: {{course}}
            quotes: [{clinic: elm, name: Elm Clinic, {{quote}}}]
            offers: {{offers}}
            """;
}
