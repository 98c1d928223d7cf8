using Carefare.Knowledge;
using Carefare.Treatment;

namespace Carefare.Rules.Billing;

/// <summary>A visit as a bill sees it. What is not known is null, and then every code that it could have is given.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Day">The day on which it is done: it decides which codes hold.</param>
public sealed record BilledVisit(VisitKind Kind, DateOnly Day)
{
    /// <summary>How long an infusion runs or a therapy session lasts, in whole minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>The dose of esketamine, in milligrams.</summary>
    public decimal? DoseMg { get; init; }

    /// <summary>Whether the treatment is for pain, where no psychiatric evaluation comes before it.</summary>
    public bool IsForPain { get; init; }

    /// <summary>Where it is done.</summary>
    public VisitSetting? Setting { get; init; }

    /// <summary>Who buys the drug, and bills it.</summary>
    public DrugSupply? Supply { get; init; }

    /// <summary>Who is billed.</summary>
    public BilledPayer? Payer { get; init; }
}

/// <summary>What is done at a visit.</summary>
public enum VisitKind
{
    /// <summary>The evaluation before the series.</summary>
    Evaluation,

    /// <summary>Ketamine into a vein.</summary>
    Infusion,

    /// <summary>Ketamine into a muscle.</summary>
    Injection,

    /// <summary>Esketamine nasal spray, with its observation.</summary>
    Esketamine,

    /// <summary>Monitoring that is charged apart.</summary>
    Monitoring,

    /// <summary>A talk therapy session.</summary>
    Therapy,
}

/// <summary>Where a visit is.</summary>
public enum VisitSetting
{
    /// <summary>A clinician's office or a clinic of its own: one bill.</summary>
    Office,

    /// <summary>A hospital or a clinic that belongs to one, which sends a bill of its own (facility).</summary>
    Hospital,
}

/// <summary>Who is billed, as far as codes differ by it.</summary>
public enum BilledPayer
{
    /// <summary>Medicare.</summary>
    Medicare,

    /// <summary>Medicaid.</summary>
    Medicaid,

    /// <summary>A private plan of any kind.</summary>
    Private,
}

/// <summary>One line of a bill.</summary>
/// <param name="Code">The code, or a range of codes in words; empty where none is known.</param>
/// <param name="Units">How many units; null where the clinic has to be asked.</param>
/// <param name="What">What the code stands for, in our own words.</param>
/// <param name="Ask">Whom to ask what, where the code is not known; empty otherwise.</param>
/// <param name="Source">Where the code is from.</param>
public sealed record CodeLine(string Code, int? Units, string What, string Ask, Citation Source)
{
    /// <summary>Whether only some bills carry it: time beyond what the visit's own code stands for.</summary>
    public bool IsExtra { get; init; }
}

/// <summary>One way in which a clinic may bill a visit.</summary>
/// <param name="When">In which case it is billed so; empty where there is only this way.</param>
/// <param name="IsOneOf">Whether the bill carries one of the lines, by what was done; otherwise all of them.</param>
/// <param name="Lines">The lines.</param>
public sealed record BillingWay(string When, bool IsOneOf, IReadOnlyList<CodeLine> Lines);
