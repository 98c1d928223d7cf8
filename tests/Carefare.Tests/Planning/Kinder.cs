using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Tests.Planning;

/// <summary>Changes of a problem that can only help: whoever lives as before lives no worse.</summary>
internal static class Kinder
{
    public static IReadOnlyDictionary<string, Func<PlanProblem, PlanProblem>> All { get; } =
        new Dictionary<string, Func<PlanProblem, PlanProblem>>
        {
            ["more cash"] = problem =>
                problem with
                {
                    Means = problem.Means with { CashNow = problem.Means.CashNow + Money.Of(411) },
                },
            ["more a month"] = problem =>
                problem with
                {
                    Means = problem.Means with { Monthly = problem.Means.Monthly + Money.Of(37) },
                },
            ["less kept back"] = problem => problem with { Means = problem.Means with { KeepBack = Money.Zero } },
            ["a cheaper rate"] = problem => problem with { Credits = [.. problem.Credits.Select(Cheaper)] },
            ["higher limits"] = problem =>
                problem with
                {
                    Credits =
                    [
                        .. problem.Credits.Select(credit => credit with { Limit = credit.Limit + Money.Of(600) }),
                    ],
                    MostDebtPayment = problem.MostDebtPayment + Money.Of(50),
                },
            ["one more offer of credit"] = problem =>
                problem with
                {
                    Credits = [.. problem.Credits, Somebody.Credit(new(problem.Credits.Count), "one more")],
                },
            ["a lower price"] = problem =>
                problem with
                {
                    Treatments = [.. problem.Treatments.Select(TenPercentOff)],
                    Credits = [.. problem.Credits.Select(TenPercentOff)],
                },
            ["one more clinic"] = problem =>
                problem with
                {
                    Treatments = [.. problem.Treatments, Awaiting.Stopping(Given.Series("one more", 431, 4))],
                },
            ["one more first day"] = problem =>
                problem with
                {
                    Starts = [.. problem.Starts, problem.Starts[^1].AddMonths(1)],
                },
            ["more in the HSA and the FSA"] = problem =>
                problem with
                {
                    Hsa = problem.Hsa is { } hsa ? hsa with { Balance = hsa.Balance + Money.Of(300) } : null,
                    Fsa = problem.Fsa is { } fsa ? fsa with { Years = [More(fsa.Years[0]), fsa.Years[1]] } : null,
                },
            // What is put into an HSA or an FSA before an answer must be of use whatever the answer, so that asking can cost.
            ["one more benefit"] = problem =>
                problem is { Hsa: null, Fsa: null }
                    ? problem with
                    {
                        Benefits = [.. problem.Benefits, OneMore],
                    }
                    : problem,
        };

    private static Offer.Benefit OneMore =>
        new Offer.DirectPayment(
            "one more",
            "promised-money",
            "One more",
            [new(Money.Of(250), Given.AsOf, Given.AsOf.AddDays(150), null, null)]
        )
        {
            Decisions = [new("one more", "the other fund's answer", Given.AsOf.AddDays(25), 0.5m)],
        };

    private static FsaYear More(FsaYear year) => year with { Available = year.Available + Money.Of(250) };

    private static Offer.Treatment TenPercentOff(Offer.Treatment treatment) => Repriced.Of(treatment, LessTenth);

    /// <summary>What is bought may become too small for an offer, so that its least purchase falls with the price.</summary>
    private static Offer.Credit TenPercentOff(Offer.Credit credit) =>
        credit with
        {
            Terms = credit.Terms switch
            {
                CreditTerms.DeferredInterest deferred => deferred with
                {
                    MinPurchase = LessTenth(deferred.MinPurchase),
                },
                CreditTerms.ZeroPercent zero => zero with { MinPurchase = LessTenth(zero.MinPurchase) },
                CreditTerms.ReducedApr reduced => reduced with { MinPurchase = LessTenth(reduced.MinPurchase) },
                _ => credit.Terms,
            },
        };

    private static Money LessTenth(Money amount) => Money.Down(amount.Dollars * 0.9m);

    private static Offer.Credit Cheaper(Offer.Credit credit) =>
        credit with
        {
            Terms = credit.Terms switch
            {
                CreditTerms.DeferredInterest deferred => deferred with { Apr = Half(deferred.Apr) },
                CreditTerms.ZeroPercent zero => zero with { Apr = Half(zero.Apr) },
                CreditTerms.ReducedApr reduced => reduced with { Apr = Half(reduced.Apr) },
                CreditTerms.Loan loan => loan with { Apr = Half(loan.Apr) },
                CreditTerms.Card card => card with { Apr = Half(card.Apr) },
                CreditTerms.ClinicPlan plan => plan with { Apr = Half(plan.Apr) },
                _ => throw new InvalidOperationException(),
            },
        };

    private static Rate Half(Rate rate) => new(rate.PerYear / 2);
}
