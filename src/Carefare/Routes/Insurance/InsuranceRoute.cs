using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.Insurance;

/// <summary>What health plans pay of the bills: to the clinic, or back to the person who sends them in.</summary>
internal sealed class InsuranceRoute : IRoute
{
    public string Id => "insurance";

    public string Name => "Insurance";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var (words, coverage) = (now.Knowledge.Words(Id), now.Case.Coverage);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (!coverage.IsKnown)
        {
            return this.Unknown(words["coverage-unknown"], "", [coverage.Key], []);
        }

        if (coverage.Value.Count == 0)
        {
            return this.Closed(words["no-coverage"], words["no-coverage-flip"], []);
        }

        var quotes = CourseQuotes.Of(now);
        var wanted = Find(now, quotes.ForWanted.BilledByClinics, coverage.Value, "");
        return quotes.Substitute is null
            ? wanted
            : TwoTreatments.Of(
                wanted,
                Find(
                    now,
                    quotes.ForSubstitute.BilledByClinics,
                    [.. coverage.Value.Select(plan => plan with { Claims = plan.Esketamine })],
                    TwoTreatments.ForSubstitute
                )
            );
    }

    /// <summary>What the plans pay of one treatment.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="quotes">The quotes for it.</param>
    /// <param name="coverage">The plans, each with its claims for it.</param>
    /// <param name="what">Which treatment it is; empty for the one that is wanted.</param>
    private Finding Find(Situation now, CourseQuotes quotes, IReadOnlyList<Coverage> coverage, string what)
    {
        var words = now.Knowledge.Words(Id);
        var claimed = coverage.Where(plan => plan.Claims.Exists.Or(false)).OrderBy(PaysAs).ToList();
        var silent = coverage.FirstOrDefault(plan => !plan.Claims.Exists.IsKnown);
        if (claimed.Count == 0)
        {
            return silent is not null
                ? this.Unknown($"{words["claims-unknown"]}{Codes(now, quotes)}", "", FirstQuestions(silent), Facts(now))
                : this.Closed(words["not-covered"], words["not-covered-flip"], []);
        }

        return quotes.NobodyQuoted
            ? this.Unknown(words["nobody"], "", ["quotes"], [])
            : Claimed(now, quotes, [.. claimed.Select(plan => new PlanClaims(now, quotes, plan, what))], silent);
    }

    /// <param name="now">The situation.</param>
    /// <param name="quotes">The course and the quotes.</param>
    /// <param name="plans">The plans that pay for the treatment, in the order in which they pay.</param>
    /// <param name="silent">A plan of whose claims nothing is said; null for none.</param>
    private Finding Claimed(Situation now, CourseQuotes quotes, IReadOnlyList<PlanClaims> plans, Coverage? silent)
    {
        var counted = plans.Where(plan => plan.Condition.Truth == Truth.Yes).Take(2).ToList();
        if (counted.Count == 0)
        {
            var telling = plans.FirstOrDefault(plan => plan.Condition.Truth == Truth.Unknown) ?? plans[0];
            return telling.Condition.Truth == Truth.No
                ? this.Closed(NotCounted.OnlyIf(telling), now.Knowledge.Words(Id)["flip"], Facts(now))
                : this.Unknown(NotCounted.NotKnown(telling), "", telling.Condition.Asks, Facts(now));
        }

        var both = new BothPlans(counted[0], counted.Count > 1 ? counted[1] : null);
        var others = plans.Except(counted).Where(plan => plan.Condition.Truth != Truth.No).ToList();
        var words = new InsuranceWords(now, quotes, both, [.. others.Select(plan => plan.Payer), .. Named(silent)]);
        return this.Open(
            words.Why,
            "",
            [
                .. counted.SelectMany(plan => plan.Asks),
                .. both.Asks,
                .. others.SelectMany(plan => plan.Condition.Asks),
                .. silent is null ? [] : FirstQuestions(silent).Take(2),
            ],
            [.. Facts(now), .. counted.SelectMany(plan => plan.Facts), .. both.Facts(now)],
            both.Offers(Id),
            words.Steps
        ) with
        {
            Figures = words.Figures,
        };
    }

    private static string[] Named(Coverage? silent) => silent is null ? [] : [silent.Payer.Or("another plan")];

    /// <summary>First the plan that is said to pay first, then those of which nothing is said, in their order.</summary>
    private static int PaysAs(Coverage plan) =>
        !plan.Order.IsKnown ? 1
        : plan.Order.Value == PayingOrder.Primary ? 0
        : 2;

    /// <summary>What to ask a plan of whose claims nothing is known.</summary>
    private static List<string> FirstQuestions(Coverage plan) =>
        [
            plan.Claims.Authorization.Status.Key,
            plan.Claims.Allowed.Infusion.Key,
            .. plan.OutOfNetwork.Exists.IsKnown ? Array.Empty<string>() : [plan.OutOfNetwork.Deductible.Key],
        ];

    /// <summary>The codes to ask it about, as a sentence; nothing where none are known for the treatment.</summary>
    private static string Codes(Situation now, CourseQuotes quotes)
    {
        var modality = quotes.Clinics.Select(clinic => clinic.Terms.Modality).FirstOrDefault("");
        var codes = CourseCodes.KindOf(modality) is { } kind ? CourseCodes.Named(now, kind) : "";
        return codes.Length > 0 ? $" For a treatment these are usually {codes}." : "";
    }

    private static IReadOnlyList<Citation> Facts(Situation now) =>
        [
            now.Knowledge.LatestAt("insurance-allowed-amount", now.Today).Citation,
            now.Knowledge.LatestAt("insurance-balance-billing", now.Today).Citation,
        ];
}
