using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Telling;

/// <summary>Everything that is said about the plan of an invented person.</summary>
internal static class SampleReport
{
    private static readonly Citation Limit = new(
        "hsa-contribution-limit",
        "Rev. Proc. 2025-19, Internal Revenue Service",
        "https://www.irs.gov/pub/irs-drop/rp-25-19.pdf",
        new(2026, 11, 2),
        Stale: false
    );

    private static readonly Citation Floor = new(
        "medical-deduction-floor",
        "26 USC 213, Office of the Law Revision Counsel",
        "https://uscode.house.gov/view.xhtml?req=26+USC+213",
        new(2025, 6, 30),
        Stale: true
    );

    public static PlanReport Report { get; } =
        new(
            SamplePlan.AsOf,
            new(SamplePlan.Plan, [SamplePlan.Plan], Rejected(), new("enumeration", Money.Of(4117.20m), Money.Zero)),
            Range: null,
            new(
                "everything on the card at 24.99 %",
                Money.Of(6029.64m),
                "Put everything on the card and pay what you can spare: it comes to $6,029.64, with $1,679.64 of interest."
            ),
            [SamplePlan.Plan, Later],
            Routes(),
            Steps(),
            [
                new(
                    "person.itemized_deductions",
                    "What did you deduct last year, if you itemize?",
                    "medical-deduction",
                    "yourself",
                    "",
                    Money.Of(212),
                    [new("$0.00", Money.Of(4350)), new("$32,200.00", Money.Of(4138))]
                ),
                new(
                    "quotes[1].package",
                    "Does Summit Wellness have a package price?",
                    "package",
                    "Summit Wellness",
                    "Hello. Do you have a package price? Could you send me that in writing, please?",
                    null,
                    []
                ),
            ],
            [],
            [Limit, Floor],
            [
                "CareCard charges all its waiting interest if $1.00 is left after the safe date.",
                "The package is not refunded: if you stop after two infusions you lose $1,600.00.",
            ],
            PlanExplanation.Of(SamplePlan.Plan, SamplePlan.Problem, Words, "recommended")
        );

    public static PlanReport NothingFits { get; } =
        Report with
        {
            Answer = Report.Answer with { Recommended = null, Frontier = [] },
            Frontier = [],
            Relax =
            [
                new("$42.00 more a month", Money.Of(4201.13m), Later),
                new("Start on Feb 1, 2027", Money.Of(4150), Later),
            ],
            Because = new Dictionary<string, Derivation>(),
        };

    public static RouteWords Words =>
        new(
            id => Routes().Where(route => route.Finding.Route == id).Select(route => route.Name).FirstOrDefault(id),
            id => id == "hsa" ? [Limit] : []
        );

    private static Plan Later =>
        SamplePlan.Plan with
        {
            Course = SamplePlan.Plan.Course with { Start = new(2027, 2, 1), Form = PriceForm.PerInfusion },
            Parts = SamplePlan.Plan.Parts with { FinanceCharge = Money.Of(84.93m) },
            Months = [.. SamplePlan.Plan.Months.Select(month => month with { Out = Money.Of(290) })],
        };

    private static List<RouteReport> Routes() =>
        [
            Route(
                "package",
                "Package price",
                Status.Open,
                "Front Range Infusions sells 6 infusions for $2,400.00",
                used: true
            ),
            Route(
                "hsa",
                "Health savings account (HSA)",
                Status.Open,
                "Your HSA was opened before the first treatment",
                used: true,
                worth: 232.80m
            ),
            Route(
                "promotional-credit",
                "Promotional medical credit",
                Status.Open,
                "CareCard takes purchases for 12 months",
                used: true
            ),
            Route("card", "Credit card", Status.Open, "Your card has $3,000.00 of room"),
            Route(
                "fsa",
                "Health FSA",
                Status.Later,
                "Your employer's next plan year starts on Jan 1, 2027",
                "Elect an amount by Dec 15, 2026"
            ),
            Route(
                "medical-deduction",
                "Medical deduction",
                Status.Unknown,
                "It depends on whether you itemize",
                "Say what you deducted last year"
            ),
            Route(
                "sliding-scale",
                "Price by income",
                Status.Closed,
                "Your income is 2.4 times the poverty guideline; the clinic's scale ends at 2.0",
                "A household of 4 or an income under $53,300"
            ),
            Route("loan", "Loan", Status.Closed, "You asked to avoid loans", "Take loan out of wants.avoid"),
        ];

    private static RouteReport Route(
        string id,
        string name,
        Status status,
        string why,
        string flip = "",
        bool used = false,
        decimal? worth = null
    )
    {
        var family = id switch
        {
            "hsa" or "fsa" or "medical-deduction" => Family.Tax,
            "package" or "sliding-scale" => Family.Price,
            _ => Family.Time,
        };
        IReadOnlyList<Citation> facts =
            id == "hsa" ? [Limit]
            : id == "medical-deduction" ? [Floor]
            : [];
        var finding = new Finding(id, family, status, why, flip, [], facts, [], []);
        return new(name, finding, used, worth is { } dollars ? Money.Of(dollars) : null);
    }

    private static List<PlanStep> Steps() =>
        [
            new(
                new(2026, 11, 27),
                "Ask Front Range Infusions for its package price in writing",
                "package",
                ["good-faith-estimate-request"]
            ),
            new(
                new(2026, 12, 1),
                "Pay the evaluation ($350.00) and put the package on CareCard",
                "promotional-credit",
                []
            ),
            new(
                new(2027, 1, 1),
                "Set up an automatic payment of $200.00 on the 1st of each month",
                "promotional-credit",
                []
            ),
        ];

    private static List<RejectedOption> Rejected() =>
        [
            new(
                "Front Range Infusions, paid per infusion",
                "front-range",
                PriceForm.PerInfusion,
                Money.Of(4817.20m),
                "It costs $700.00 more."
            ),
            new(
                "Summit Wellness, paid in advance",
                "summit",
                PriceForm.Prepaid,
                null,
                "On Dec 1, 2026 it would take $2,950.00; you have $1,000.00 to spend."
            ),
        ];
}
