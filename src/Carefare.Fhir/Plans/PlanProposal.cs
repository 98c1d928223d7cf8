using System.Globalization;
using Carefare.Fhir.Claims;
using Hl7.Fhir.Model;
using Money = Carefare.Quantities.Money;

namespace Carefare.Fhir.Plans;

/// <summary>Makes the proposed answers for one plan.</summary>
/// <param name="plan">The plan.</param>
/// <param name="claims">Its claims.</param>
/// <param name="accumulators">What they come to.</param>
internal sealed class PlanProposal(Plan plan, ClaimsOfPlan claims, Accumulators accumulators)
{
    private readonly List<ProposedAnswer> _answers = [];
    private readonly List<OpenAnswer> _open = [];
    private readonly List<Told> _told = [];

    /// <summary>The proposal.</summary>
    /// <param name="year">The plan year and where it comes from.</param>
    public ProposedPlan Make((PlanYear? Year, Surety Surety, IReadOnlyList<Origin> Origins, string Why) year)
    {
        Payer();
        Type();
        Year(year);
        _open.Add(new("hdhp", "Insurers' records do not say it."));
        Network("in_network", ClaimNetwork.In, year.Year is null ? year.Why : "");
        Network("out_of_network", ClaimNetwork.Out, year.Year is null ? year.Why : "");
        CostToBeneficiary();
        return new(
            plan.Payer,
            plan.PayerName,
            Codes.Of(plan.InForce.Resource.Relationship).FirstOrDefault() ?? "",
            year.Year,
            _answers,
            _open,
            _told,
            [.. claims.All.SelectMany(claim => claim.Treatments).OrderBy(one => one.Day ?? DateOnly.MinValue)],
            [.. claims.All.Where(claim => claim.Treatments.Count > 0).SelectMany(claim => claim.Authorizations)]
        );
    }

    private void Payer()
    {
        if (plan.Payer.Length > 0)
        {
            _answers.Add(
                new("payer", plan.Payer, Surety.Stated, "The insurer that the coverage names.", [plan.PayerOrigin])
            );
        }
        else
        {
            _open.Add(
                new(
                    "payer",
                    "The coverage names no insurer, or by a reference outside the bundle, which is not followed."
                )
            );
        }
    }

    private void Type()
    {
        if (PlanTypes.Of(plan.InForce.Resource) is var (type, path))
        {
            _answers.Add(
                new("type", type, Surety.Stated, "The code of the coverage says it.", [new(plan.InForce.Name, path)])
            );
        }
        else if (plan.Payer is "medicare" or "tricare" or "va")
        {
            _answers.Add(new("type", plan.Payer, Surety.WorkedOut, "It follows from who pays.", [plan.PayerOrigin]));
        }
        else
        {
            _open.Add(
                new(
                    "type",
                    PlanTypes.NamesEmployer(plan.InForce.Resource)
                        ? "It is through an employer, but the bundle does not say whether the employer or the insurer bears the cost. Ask the employer: \"Is the plan self-funded?\""
                        : "No code in the coverage says it."
                )
            );
        }
    }

    private void Year((PlanYear? Year, Surety Surety, IReadOnlyList<Origin> Origins, string Why) year)
    {
        if (year.Year is { First: { Month: 2, Day: 29 } })
        {
            _open.Add(new("plan_year_starts", "The plan year in the bundle begins on a 29 February."));
        }
        else if (year.Year is { } known)
        {
            var because =
                year.Surety == Surety.Stated ? "A claim names the plan year." : "The coverage holds for this year.";
            _answers.Add(
                new(
                    "plan_year_starts",
                    known.First.ToString("MM-dd", CultureInfo.InvariantCulture),
                    year.Surety,
                    because,
                    year.Origins
                )
            );
        }
        else
        {
            _open.Add(new("plan_year_starts", year.Why));
        }
    }

    private void Network(string key, ClaimNetwork network, string noYear)
    {
        if (
            network == ClaimNetwork.Out
            && claims.InYear.All(claim => claim.Network != network && claim.Balances.All(one => one.Network != network))
        )
        {
            _open.Add(
                new(key, noYear.Length > 0 ? noYear : "The bundle does not say what the plan pays out of its network.")
            );
            return;
        }

        Benefit($"{key}.deductible", BenefitKind.Deductible, network, noYear);
        if (network == ClaimNetwork.In)
        {
            _open.Add(
                new(
                    $"{key}.coinsurance",
                    "Claims have amounts and no rates. It is on the plan's Summary of Benefits and Coverage."
                )
            );
        }

        Benefit($"{key}.oop", BenefitKind.OutOfPocket, network, noYear);
    }

    private void Benefit(string key, BenefitKind kind, ClaimNetwork network, string noYear)
    {
        var (wholeKey, metKey) = kind == BenefitKind.Deductible ? (key, key + "_met") : (key + "_max", key + "_met");
        if (noYear.Length > 0)
        {
            _open.Add(new(wholeKey, noYear));
            _open.Add(new(metKey, noYear));
            return;
        }

        var whole = accumulators.Whole(kind, BenefitUnit.Individual, network);
        if (whole is { Value: { } value })
        {
            _answers.Add(
                new(wholeKey, Written(value), Surety.Stated, "The plan says so in a claim.", whole.Value.Origins)
            );
        }
        else
        {
            _open.Add(new(wholeKey, whole?.Why ?? "No claim of this plan year names it."));
        }

        var met = accumulators.Individual(kind, network);
        if (met.Value is { } used && whole is { Value: { } most } && used > most)
        {
            met = Met.Unknown($"The claims come to {used}, more than the whole {most}.");
        }

        if (met.Value is { } amount)
        {
            _answers.Add(new(metKey, Written(amount), met.Surety, met.Because, met.Origins));
        }
        else
        {
            _open.Add(new(metKey, met.Because));
        }

        Family(kind, network);
    }

    private void Family(BenefitKind kind, ClaimNetwork network)
    {
        var what = kind == BenefitKind.Deductible ? "family deductible" : "family out-of-pocket maximum";
        var where = network == ClaimNetwork.In ? "in the network" : "out of the network";
        var whole = accumulators.Whole(kind, BenefitUnit.Family, network)
            is { Value: { } sum, Origins: [var origin, ..] }
            ? ((Money Value, Origin Origin)?)(sum, origin)
            : null;
        var met = accumulators.Family(kind, network);
        if ((whole ?? met) is var (_, place))
        {
            var rest = (whole, met) switch
            {
                ({ } all, { } part) => $"is {all.Value}, of which {part.Value} is met",
                ({ } all, null) => $"is {all.Value}",
                _ => $"is met by {met!.Value.Value}",
            };
            _told.Add(new($"The {what} {where} {rest}.", place));
        }
    }

    // As people write it: 1500, 1499.50.
    private static string Written(Money amount) =>
        amount.Dollars == decimal.Truncate(amount.Dollars)
            ? amount.Dollars.ToString("0", CultureInfo.InvariantCulture)
            : amount.ToPlain();

    // It does not say for which network it holds, so it cannot become an answer.
    private void CostToBeneficiary()
    {
        foreach (var (at, cost) in plan.InForce.Resource.CostToBeneficiary.Index())
        {
            var what =
                Codes.Has(cost.Type, "deductible") ? "a deductible"
                : Codes.Has(cost.Type, "maxoutofpocket") ? "an out-of-pocket maximum"
                : "";
            if (what.Length > 0 && AmountReading.Dollars(cost.Value as Hl7.Fhir.Model.Money) is { } dollars)
            {
                _told.Add(
                    new(
                        $"The coverage names {what} of {dollars}, without saying for which network.",
                        new(plan.InForce.Name, $"costToBeneficiary[{at}]")
                    )
                );
            }
        }
    }
}
