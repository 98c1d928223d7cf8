using Carefare.Fhir.Reading;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Claims;

/// <summary>Reads a claim that counts.</summary>
/// <param name="resources">What is in the bundle.</param>
/// <param name="codes">The billing codes of the treatment.</param>
/// <param name="asOf">The day for which it is read.</param>
internal sealed class ClaimReading(Resources resources, TreatmentCodes codes, DateOnly asOf)
{
    private static readonly string[] Reasons = ["denialreason", "adjustmentreason", "rejectreason"];

    /// <summary>The claim in our words.</summary>
    public Claim Read(Held<ExplanationOfBenefit> held)
    {
        var claim = held.Resource;
        var days = Days(claim);
        var amounts = AmountReading.OfClaim(claim);
        var network = NetworkReading.Of(claim);
        return new(
            held.Name,
            CoverageOf(held),
            KindOf(claim),
            Codes.Day(claim.Created),
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            network,
            amounts,
            Period(claim.BenefitPeriod),
            BalanceReading.Of(claim),
            [.. Treatments(held, network, amounts)],
            [.. Authorizations(held)]
        );
    }

    private string CoverageOf(Held<ExplanationOfBenefit> held)
    {
        var insurance = held.Resource.Insurance;
        var first = insurance.Where(one => one.Focal is true).ToList();
        var one =
            first.Count == 1 ? first[0]
            : insurance.Count == 1 ? insurance[0]
            : null;
        return resources.Identity(one?.Coverage, held.Plain());
    }

    private static CareKind KindOf(ExplanationOfBenefit claim) =>
        Codes.Has(claim.Type, "pharmacy") ? CareKind.Pharmacy
        : Codes.Has(claim.Type, "oral") || Codes.Has(claim.Type, "vision") ? CareKind.Other
        : CareKind.Medical;

    private static List<DateOnly> Days(ExplanationOfBenefit claim)
    {
        var ofLines = claim.Item.SelectMany(item => DaysOf(item.Serviced)).ToList();
        return ofLines.Count > 0 ? ofLines : [.. DaysOf(claim.BillablePeriod)];
    }

    private static IEnumerable<DateOnly> DaysOf(DataType? serviced) =>
        serviced switch
        {
            Date date => new[] { Codes.Day(date.Value) }.OfType<DateOnly>(),
            Period period => new[] { Codes.Day(period.Start), Codes.Day(period.End) }.OfType<DateOnly>(),
            _ => [],
        };

    /// <summary>The plan year of a period; where only its start is given, a year.</summary>
    public static PlanYear? Period(Period? period) =>
        Codes.Day(period?.Start) is not { } first || first.Year is < 1900 or > 2199 ? null
        : period?.End is null ? new(first, first.AddYears(1).AddDays(-1))
        : Codes.Day(period.End) is { } last && last >= first ? new(first, last)
        : null;

    private IEnumerable<ClaimedTreatment> Treatments(
        Held<ExplanationOfBenefit> held,
        ClaimNetwork network,
        Amounts whole
    )
    {
        foreach (var (number, line) in held.Resource.Item.Index())
        {
            var day = DaysOf(line.Serviced)
                .Concat(DaysOf(held.Resource.BillablePeriod))
                .Cast<DateOnly?>()
                .FirstOrDefault();
            foreach (var code in Codes.Of(line.ProductOrService))
            {
                if (codes.IsCertain(code, day ?? asOf) is { } certain)
                {
                    yield return Treatment(held, (number, code, certain, day), network, whole.IsDenied);
                    break;
                }
            }
        }
    }

    private static ClaimedTreatment Treatment(
        Held<ExplanationOfBenefit> held,
        (int Number, string Code, bool Certain, DateOnly? Day) line,
        ClaimNetwork network,
        bool isDenied
    )
    {
        var item = held.Resource.Item[line.Number];
        var reasons = ReasonsOf(item.Adjudication).ToList();
        if (reasons.Count == 0 && isDenied)
        {
            reasons = [.. ReasonsOf(held.Resource.Adjudication)];
        }

        var isNo = isDenied || item.Adjudication.Exists(one => Codes.Has(one.Category, "denialreason"));
        var amounts = AmountReading.OfLine(item, line.Number, isNo);
        return new(
            line.Day,
            line.Code,
            line.Certain,
            network,
            isNo ? ClaimOutcome.Denied
                : amounts.Given(AmountKind.Allowed) is { } allowed && allowed > Quantities.Money.Zero
                    ? ClaimOutcome.Allowed
                : ClaimOutcome.Unknown,
            amounts.Given(AmountKind.Charged),
            amounts.Given(AmountKind.Allowed),
            amounts.Paid,
            amounts.Share(AmountKind.Deductible),
            amounts.Share(AmountKind.Copay) + amounts.Share(AmountKind.Coinsurance),
            amounts.Given(AmountKind.NotCovered),
            reasons,
            new(held.Name, $"item[{line.Number}]")
        );
    }

    private static IEnumerable<string> ReasonsOf(List<ExplanationOfBenefit.AdjudicationComponent> parts) =>
        parts
            .Where(one => Reasons.Any(kind => Codes.Has(one.Category, kind)))
            .SelectMany(one => Codes.Of(one.Reason))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<NamedAuthorization> Authorizations(Held<ExplanationOfBenefit> held)
    {
        var claim = held.Resource;
        foreach (var (at, number) in claim.PreAuthRef.Index().Where(one => one.Item is { Length: > 0 }))
        {
            var period = at < claim.PreAuthRefPeriod.Count ? claim.PreAuthRefPeriod[at] : null;
            yield return new(
                number!,
                Codes.Day(period?.Start),
                Codes.Day(period?.End),
                new(held.Name, $"preAuthRef[{at}]")
            );
        }

        foreach (var (at, insurance) in claim.Insurance.Index())
        {
            foreach (var (place, number) in insurance.PreAuthRef.Index().Where(one => one.Item is { Length: > 0 }))
            {
                yield return new(number!, null, null, new(held.Name, $"insurance[{at}].preAuthRef[{place}]"));
            }
        }
    }
}
