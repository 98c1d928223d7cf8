using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Tests.Planning;

/// <summary>The same problem in a world in which every amount of dollars is twice as large.</summary>
internal static class Doubled
{
    public static PlanProblem Of(PlanProblem problem) =>
        problem with
        {
            Means = new(Twice(problem.Means.CashNow), Twice(problem.Means.Monthly), Twice(problem.Means.KeepBack)),
            Treatments = [.. problem.Treatments.Select(treatment => Repriced.Of(treatment, Twice))],
            Credits = [.. problem.Credits.Select(Of)],
            Hsa = problem.Hsa is { } hsa
                ? hsa with
                {
                    Balance = Twice(hsa.Balance),
                    Years =
                    [
                        .. hsa.Years.Select(year => year with { Room = Twice(year.Room), Savings = Of(year.Savings) }),
                    ],
                }
                : null,
            Fsa = problem.Fsa is { } fsa ? fsa with { Years = [.. fsa.Years.Select(Of)] } : null,
            Deduction = problem.Deduction is { } deduction
                ? deduction with
                {
                    Years =
                    [
                        .. deduction.Years.Select(year =>
                            year with
                            {
                                Threshold = Twice(year.Threshold),
                                Savings = Of(year.Savings),
                            }
                        ),
                    ],
                }
                : null,
            MostDebtPayment = problem.MostDebtPayment is { } most ? Twice(most) : null,
            Benefits = [.. problem.Benefits.Select(Of)],
        };

    private static Money Twice(Money amount) => amount * 2;

    private static Money Half(Money amount) => Money.Of(amount.Dollars / 2);

    private static IReadOnlyList<SavingStep> Of(IReadOnlyList<SavingStep> steps) =>
        [.. steps.Select(step => step with { UpTo = Twice(step.UpTo) })];

    private static FsaYear Of(FsaYear year) =>
        year with
        {
            Available = Twice(year.Available),
            MaxElection = Twice(year.MaxElection),
            Savings = Of(year.Savings),
            Carryover = Twice(year.Carryover),
        };

    private static MinimumPayment Of(MinimumPayment minimum) => minimum with { Floor = Twice(minimum.Floor) };

    private static Offer.Credit Of(Offer.Credit credit) =>
        credit with
        {
            Limit = credit.Limit is { } limit ? Twice(limit) : null,
            Terms = credit.Terms switch
            {
                CreditTerms.DeferredInterest deferred => deferred with
                {
                    Minimum = Of(deferred.Minimum),
                    MinPurchase = Twice(deferred.MinPurchase),
                },
                CreditTerms.ZeroPercent zero => zero with
                {
                    Minimum = Of(zero.Minimum),
                    MinPurchase = Twice(zero.MinPurchase),
                },
                CreditTerms.ReducedApr reduced => reduced with { MinPurchase = Twice(reduced.MinPurchase) },
                CreditTerms.Card card => card with { Minimum = Of(card.Minimum) },
                CreditTerms.ClinicPlan plan => plan with { Fee = Twice(plan.Fee) },
                _ => credit.Terms,
            },
        };

    private static Offer.Benefit Of(Offer.Benefit benefit) =>
        benefit switch
        {
            Offer.Reimbursement insurer => insurer with
            {
                Pays = (course, granted) =>
                    [
                        .. insurer
                            .Pays(Repriced.Of(course, Half), granted)
                            .Select(back => back with { Amount = Twice(back.Amount) }),
                    ],
            },
            Offer.DirectPayment fund => fund with
            {
                Tranches = [.. fund.Tranches.Select(tranche => tranche with { Amount = Twice(tranche.Amount) })],
            },
            _ => throw new InvalidOperationException(),
        };
}
