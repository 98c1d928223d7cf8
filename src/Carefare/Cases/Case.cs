using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>A person's situation, as the case file gives it.</summary>
/// <param name="Coverage">Every health plan and program; an empty list where the person has none, unknown where nothing was said.</param>
public sealed record Case(
    Answer<DateOnly> AsOf,
    Person Person,
    Health Condition,
    Purse Money,
    Answer<IReadOnlyList<Coverage>> Coverage,
    HsaAccount Hsa,
    FsaAccount Fsa,
    WantedCourse Course,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<LenderOffer> Offers,
    IReadOnlyList<Commitment> Commitments,
    Wants Wants
)
{
    /// <summary>What else could open help.</summary>
    public Circumstances Circumstances { get; init; } = Circumstances.NothingSaid;

    /// <summary>What letters need and nothing else does.</summary>
    public ForPapers Papers { get; init; } = ForPapers.NothingSaid;
}

/// <summary>Who it is for. Keys under <c>person</c>.</summary>
/// <param name="FilingStatus">One of <see cref="FilingStatus"/>.</param>
/// <param name="ItemizedDeductions">Itemized deductions of the year other than medical ones (key <c>itemized_deductions</c>).</param>
/// <param name="Wages">The part of the income that is wages under payroll tax (key <c>wages</c>).</param>
public sealed record Person(
    Answer<int> Age,
    Answer<string> State,
    Answer<string> Zip,
    Answer<int> HouseholdSize,
    Answer<Money> AnnualIncome,
    Answer<Money> Wages,
    Answer<FilingStatus> FilingStatus,
    Answer<Money> ItemizedDeductions,
    Answer<bool> Veteran
)
{
    /// <summary>female or male, as studies ask for it.</summary>
    public Answer<string> Sex { get; init; } = Answer.Unknown<string>("person.sex");
}

/// <summary>How a person files the federal income tax return.</summary>
public enum FilingStatus
{
    /// <summary>single</summary>
    Single,

    /// <summary>joint (married filing jointly)</summary>
    Joint,

    /// <summary>separate (married filing separately)</summary>
    Separate,

    /// <summary>head_of_household</summary>
    HeadOfHousehold,

    /// <summary>surviving_spouse</summary>
    SurvivingSpouse,
}

/// <summary>What is treated, and what was tried. Keys under <c>condition</c>.</summary>
/// <param name="Scores">Results of rating scales by name; a scale that is not there was not told.</param>
/// <param name="ScoredOn">The day of the scores (key <c>scored_on</c>).</param>
/// <param name="TakesAntidepressant">Whether an oral antidepressant is taken now (key <c>takes_antidepressant</c>).</param>
/// <param name="Tried">Every treatment that was tried; an empty list where none was, unknown where nothing was said.</param>
public sealed record Health(
    Answer<string> Diagnosis,
    Answer<string> Icd10,
    IReadOnlyDictionary<string, int> Scores,
    Answer<DateOnly> ScoredOn,
    Answer<bool> TakesAntidepressant,
    Answer<IReadOnlyList<TriedTreatment>> Tried
);

/// <summary>A treatment that was tried. Rows of <c>condition.tried</c>.</summary>
public sealed record TriedTreatment(
    Answer<string> Treatment,
    Answer<decimal> DailyDoseMg,
    Answer<int> Weeks,
    Answer<DateOnly> Ended,
    Answer<string> Outcome,
    Answer<string> Proof
)
{
    /// <summary>Its class, where the person says it.</summary>
    public Answer<string> Class { get; init; }

    /// <summary>Whether the dose was the highest that was tolerated (key <c>highest_tolerated</c>).</summary>
    public Answer<bool> HighestTolerated { get; init; }

    /// <summary>Whether it was tried in the present episode of the illness (key <c>this_episode</c>).</summary>
    public Answer<bool> ThisEpisode { get; init; }

    /// <summary>By which part the symptoms fell, from 0 to 1.</summary>
    public Answer<decimal> Improvement { get; init; }
}

/// <summary>What the person has and can spare. Keys under <c>money</c>.</summary>
/// <param name="CashNow">What could be spent on the day of the plan.</param>
/// <param name="Monthly">What can be spared each month, from the first of the next month on.</param>
/// <param name="KeepBack">What must always be left.</param>
/// <param name="MonthlyDebtPayments">What goes to other debts each month.</param>
/// <param name="CreditBand">poor, fair, good or excellent.</param>
public sealed record Purse(
    Answer<Money> CashNow,
    Answer<Money> Monthly,
    Answer<Money> KeepBack,
    Answer<Money> MonthlyDebtPayments,
    Answer<string> CreditBand
);

/// <summary>A health plan. Rows of <c>coverage</c>.</summary>
public sealed record Coverage(
    Answer<string> Payer,
    Answer<string> Type,
    Answer<string> PlanYearStarts,
    Answer<bool> Hdhp,
    CostSharing InNetwork,
    CostSharing OutOfNetwork,
    Claims Claims,
    Denial Denial
)
{
    /// <summary>What it would do with claims for esketamine in place of the treatment that is wanted (key <c>esketamine</c>).</summary>
    public required Claims Esketamine { get; init; }

    /// <summary>Whether what is paid in the network also counts out of it, and the other way round (key <c>cross_accumulates</c>).</summary>
    public Answer<bool> CrossAccumulates { get; init; }

    /// <summary>Whether it is a plan from before 2010 that keeps its old rules (key <c>grandfathered</c>).</summary>
    public Answer<bool> Grandfathered { get; init; }

    /// <summary>Whether it pays first or second; as the rows stand where left out (key <c>order</c>).</summary>
    public Answer<PayingOrder> Order { get; init; }

    /// <summary>How it pays where it pays second (key <c>coordination</c>).</summary>
    public Answer<CoordinationOfBenefits> Coordination { get; init; }
}

/// <summary>A health savings account. Keys under <c>accounts.hsa</c>.</summary>
/// <param name="Exists">Whether the case has such an account (the key is there and not "none"); unknown where it is "unknown".</param>
/// <param name="Opened">The day the account was established.</param>
/// <param name="ContributedThisYear">What everyone put in since 1 January of the year of the plan.</param>
/// <param name="Coverage">self_only or family.</param>
/// <param name="Payroll">Whether contributions can be made through the employer's payroll.</param>
public sealed record HsaAccount(
    Answer<bool> Exists,
    Answer<Money> Balance,
    Answer<DateOnly> Opened,
    Answer<Money> ContributedThisYear,
    Answer<string> Coverage,
    Answer<bool> Payroll
);

/// <summary>A health flexible spending account. Keys under <c>accounts.fsa</c>.</summary>
/// <param name="Exists">As for the HSA.</param>
/// <param name="Kind">general or limited; general where omitted (key <c>type</c>).</param>
/// <param name="GraceUntil">The last day on which care still counts for the old plan year, where the plan has a grace period.</param>
/// <param name="Carryover">The most that the plan carries over.</param>
/// <param name="CanElectNext">Whether a new election can be made for the next plan year (key <c>can_elect_next</c>).</param>
public sealed record FsaAccount(
    Answer<bool> Exists,
    Answer<string> Kind,
    Answer<Money> Election,
    Answer<Money> Spent,
    Answer<DateOnly> PlanYearEnds,
    Answer<int> RunOutDays,
    Answer<DateOnly> GraceUntil,
    Answer<Money> Carryover,
    Answer<bool> CanElectNext
);

/// <summary>The course of treatment that is wanted. Keys under <c>course</c>.</summary>
/// <param name="StartFrom">The first day on which it can start.</param>
/// <param name="StartBy">The last day on which it may start; the month of <c>start_from</c> where omitted.</param>
/// <param name="Infusions">Treatments in the initial series.</param>
/// <param name="OverDays">Days from the first to the last of them.</param>
/// <param name="EveryWeeks">Weeks between maintenance treatments (key <c>maintenance.every_weeks</c>).</param>
/// <param name="MaintenanceMonths">Months of maintenance after the series (key <c>maintenance.months</c>); 0 is none.</param>
/// <param name="HorizonMonths">Months that the plan looks ahead.</param>
/// <param name="KnownAfter">After how many treatments of the series it is known whether it helps (key <c>response.after</c>).</param>
/// <param name="ChanceOfGoingOn">The chance, from 0 to 1, that it then goes on (key <c>response.chance</c>).</param>
public sealed record WantedCourse(
    Answer<string> Modality,
    Answer<DateOnly> StartFrom,
    Answer<DateOnly> StartBy,
    Answer<int> Infusions,
    Answer<int> OverDays,
    Answer<int> EveryWeeks,
    Answer<int> MaintenanceMonths,
    Answer<int> HorizonMonths,
    Answer<int> KnownAfter,
    Answer<decimal> ChanceOfGoingOn
)
{
    /// <summary>Esketamine in its place.</summary>
    public WantedEsketamine Esketamine { get; init; } =
        new(
            Answer.Unknown<bool>("course.esketamine.acceptable"),
            Answer.Unknown<decimal>("course.esketamine.dose_mg"),
            Answer.Unknown<int>("course.esketamine.every_weeks")
        );
}

/// <summary>Esketamine in place of the treatment that is wanted. Keys under <c>course.esketamine</c>.</summary>
/// <param name="Acceptable">Whether the person would take it, if the clinician agrees.</param>
/// <param name="DoseMg">The dose at one treatment, in milligrams.</param>
/// <param name="EveryWeeks">Weeks between treatments after its series.</param>
public sealed record WantedEsketamine(Answer<bool> Acceptable, Answer<decimal> DoseMg, Answer<int> EveryWeeks);

/// <summary>What the person asked for. Keys under <c>wants</c>.</summary>
/// <param name="Avoid">Routes that the person does not want, by identifier or family.</param>
/// <param name="Attitude">expected, cautious or worst.</param>
public sealed record Wants(IReadOnlyList<string> Avoid, Answer<string> Attitude);
