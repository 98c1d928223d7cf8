using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.Insurance;

/// <summary>What a health plan pays back of the bills that a person pays and sends to it.</summary>
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
        var wanted = Find(now, quotes.ForWanted, coverage.Value, "");
        return quotes.Substitute is null
            ? wanted
            : TwoTreatments.Of(
                wanted,
                Find(
                    now,
                    quotes.ForSubstitute,
                    [.. coverage.Value.Select(plan => plan with { Claims = plan.Esketamine })],
                    " for esketamine"
                )
            );
    }

    /// <summary>What the plans pay of one treatment.</summary>
    private Finding Find(Situation now, CourseQuotes quotes, IReadOnlyList<Coverage> plans, string what)
    {
        var words = now.Knowledge.Words(Id);
        var claimed = plans.Where(plan => plan.Claims.Exists.Or(false)).ToList();
        if (claimed.Count == 0)
        {
            return plans.FirstOrDefault(plan => !plan.Claims.Exists.IsKnown) is { } silent
                ? this.Unknown($"{words["claims-unknown"]}{Codes(now, quotes)}", "", FirstQuestions(silent), Facts(now))
                : this.Closed(words["not-covered"], words["not-covered-flip"], []);
        }

        return quotes.NobodyQuoted
            ? this.Unknown(words["nobody"], "", ["quotes"], [])
            : Claimed(now, quotes, claimed, what);
    }

    private Finding Claimed(Situation now, CourseQuotes quotes, IReadOnlyList<Coverage> claimed, string what)
    {
        var plans = claimed.Select(plan => new PlanClaims(now, quotes, plan, what)).ToList();
        var counted = plans.FirstOrDefault(plan => plan.Condition.Truth == Truth.Yes) ?? plans[0];
        var words = new InsuranceWords(now, quotes, counted, plans.Count);
        return counted.Condition.Truth switch
        {
            Truth.No => this.Closed(words.OnlyIf, now.Knowledge.Words(Id)["flip"], Facts(now)),
            Truth.Unknown => this.Unknown(words.NotKnown, "", counted.Condition.Asks, Facts(now)),
            Truth.Yes => this.Open(words.Why, "", counted.Asks, Facts(now), [Offered(counted, what)], words.Steps),
        };
    }

    private Offer.Reimbursement Offered(PlanClaims plan, string what) =>
        new($"{Id}/{plan.Payer}{what}", Id, plan.Payer, plan.PaysBack) { Decisions = plan.Decisions };

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
