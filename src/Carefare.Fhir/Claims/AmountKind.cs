namespace Carefare.Fhir.Claims;

/// <summary>What an amount of a claim is, by the codes that CARIN Blue Button uses for it.</summary>
internal enum AmountKind
{
    /// <summary>submitted: what the clinic asked for.</summary>
    Charged,

    /// <summary>eligible: the allowed amount.</summary>
    Allowed,

    /// <summary>deductible.</summary>
    Deductible,

    /// <summary>copay.</summary>
    Copay,

    /// <summary>coinsurance.</summary>
    Coinsurance,

    /// <summary>noncovered.</summary>
    NotCovered,

    /// <summary>benefit: what the plan owes.</summary>
    Benefit,

    /// <summary>paidtoprovider.</summary>
    PaidToClinic,

    /// <summary>paidtopatient.</summary>
    PaidToPerson,

    /// <summary>memberliability: all that is left to the person.</summary>
    Liability,
}

/// <summary>The codes of amounts.</summary>
internal static class AmountKinds
{
    private static readonly Dictionary<string, AmountKind> ByCode = new Dictionary<string, AmountKind>(
        StringComparer.Ordinal
    )
    {
        ["submitted"] = AmountKind.Charged,
        ["eligible"] = AmountKind.Allowed,
        ["deductible"] = AmountKind.Deductible,
        ["copay"] = AmountKind.Copay,
        ["coinsurance"] = AmountKind.Coinsurance,
        ["noncovered"] = AmountKind.NotCovered,
        ["benefit"] = AmountKind.Benefit,
        ["paidtoprovider"] = AmountKind.PaidToClinic,
        ["paidtopatient"] = AmountKind.PaidToPerson,
        ["memberliability"] = AmountKind.Liability,
    };

    /// <summary>The person's share of the allowed amount, which counts toward the out-of-pocket maximum.</summary>
    public static IReadOnlyList<AmountKind> Shared { get; } =
    [AmountKind.Deductible, AmountKind.Copay, AmountKind.Coinsurance];

    /// <summary>What a category says; null where it is another kind of amount, or none.</summary>
    public static AmountKind? Of(Hl7.Fhir.Model.CodeableConcept? category)
    {
        foreach (var code in Codes.Of(category))
        {
            if (ByCode.TryGetValue(code, out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
