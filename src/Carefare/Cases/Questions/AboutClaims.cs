using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>claims</c> of a row of <c>coverage</c>.</summary>
internal static class AboutClaims
{
    private const string WhyAllowed = "It is the most that the plan counts, whatever the clinic charges.";

    public static readonly Question<string> Network = new(
        "network",
        Words.OneOf("in", "out"),
        "Whose cost sharing applies, in the network or out of it; as the quote says where left out."
    )
    {
        Ask = "Does the plan pay for this care as in its network (in) or out of it (out)?",
        Why = "The deductible and the coinsurance differ.",
    };

    public static readonly Question<Money> Evaluation = Allowed("evaluation", "the first evaluation");

    public static readonly Question<Money> Infusion = Allowed("infusion", "one treatment of the series");

    public static readonly Question<Money> Maintenance = Allowed("maintenance", "one treatment after the series");

    public static readonly Question<Money> Monitoring = Allowed("monitoring", "monitoring that is charged apart");

    public static readonly Question<Money> Integration = Allowed("integration", "one therapy session");

    public static readonly Question<Money> Drug = Allowed("drug", "the drug of one treatment that is charged apart");

    public static readonly Group<AllowedAmounts> AllowedGroup = new(
        "allowed",
        "The most that the plan counts for one of each kind of charge; what is not named is not counted on.",
        [Infusion, Evaluation, Maintenance, Monitoring, Drug, Integration],
        row =>
            new(
                row.Get(Evaluation),
                row.Get(Infusion),
                row.Get(Maintenance),
                row.Get(Monitoring),
                row.Get(Drug),
                row.Get(Integration)
            )
    );

    public static readonly Question<int> PaidAfterDays = new(
        "paid_after_days",
        Numbers.Whole(0, 730),
        "Days from the treatment, or from the plan's yes where that is later, until it pays."
    )
    {
        Ask = "How many days after a visit does the plan usually pay a claim that a member sent in?",
        Why = "Until then the whole price has to be there.",
    };

    public static readonly Question<bool> Retroactive = new(
        "retroactive",
        Words.YesNo,
        "Whether a yes also covers treatments given before it; no where left out."
    )
    {
        Ask = "If the plan says yes later, does it also pay for treatments given before?",
        Why = "It decides whether to wait for the answer.",
    };

    public static readonly Question<int> FileWithinDays = new(
        "file_within_days",
        Numbers.Whole(1, 1100),
        "Days from the treatment within which a claim must reach the plan; one that is sent later is not paid."
    )
    {
        Ask = "Within how many days of a visit must a claim that a member sends in reach the plan?",
        Why = "A claim that comes later is not paid at all.",
    };

    public static readonly Group<SavingsProgram?> SavingsProgram = AboutSavingsProgram.Group;

    public static readonly Question<AuthorizationStatus> Status = new(
        "status",
        Words.OneOf(
            ("not_needed", AuthorizationStatus.NotNeeded),
            ("asked", AuthorizationStatus.Asked),
            ("approved", AuthorizationStatus.Approved),
            ("denied", AuthorizationStatus.Denied)
        ),
        "How far it is: not_needed, asked, approved or denied."
    )
    {
        Ask =
            "Does the plan want a prior authorization for this treatment, and if it was asked for one, what did it say?",
        Why = "Without its yes, a plan that wants to be asked pays nothing.",
    };

    public static readonly Question<DateOnly> AuthorizedBy = DecidedBy("the prior authorization");

    public static readonly Question<decimal> AuthorizationChance = Chance("the prior authorization");

    public static readonly Group<Authorization> Authorization = new(
        "authorization",
        "The prior authorization: whether the plan wants to be asked before it pays, and what it said.",
        [Status, AuthorizedBy, AuthorizationChance],
        row => new(row.Get(Status), row.Get(AuthorizedBy), row.Get(AuthorizationChance))
    );

    public static readonly Group<Review?> Appeal = Further(
        "appeal",
        "the appeal",
        "Asking the plan again where it says no; none where you would not."
    );

    public static readonly Group<Review?> ExternalReview = Further(
        "external_review",
        "the external review",
        "The decision of somebody outside the plan where it says no again; none where you would not ask for it."
    );

    public static readonly Group<Claims> Group = new(
        "claims",
        "What the plan would do with claims for this treatment; none where it does not cover it.",
        [
            Network,
            AllowedGroup,
            PaidAfterDays,
            FileWithinDays,
            Retroactive,
            Authorization,
            Appeal,
            ExternalReview,
            SavingsProgram,
        ],
        row =>
            new(
                row.Given,
                row.Get(Network),
                row.Get(AllowedGroup),
                row.Get(PaidAfterDays),
                row.Get(Retroactive),
                row.Get(Authorization),
                row.Get(Appeal),
                row.Get(ExternalReview)
            )
            {
                FileWithinDays = row.Get(FileWithinDays),
                SavingsProgram = row.Get(SavingsProgram),
            }
    )
    {
        MayBeNone = true,
    };

    public static readonly Group<Claims> Esketamine = Group.As(
        "esketamine",
        "The same for esketamine spray (Spravato) in its place; none where the plan does not cover that."
    );

    private static Question<Money> Allowed(string name, string what) =>
        new(
            name,
            Numbers.Dollars,
            $"The most that the plan counts for {what}, in dollars; 0 where it does not cover it."
        )
        {
            Ask = $"What is the allowed amount for {what}, by the clinic's billing codes?",
            Why = WhyAllowed,
        };

    private static Question<DateOnly> DecidedBy(string decision) =>
        new("decided_by", Days.Day, $"The day by which {decision} is decided.")
        {
            Ask = $"By which day is {decision} decided?",
            Why = "Until then the plan pays nothing.",
        };

    private static Question<decimal> Chance(string decision) =>
        new(
            "chance",
            Numbers.Fraction,
            $"How likely {decision} is a yes, as you see it, as a fraction: 0.4 is four times in ten."
        )
        {
            Ask = $"How likely do you think it is that {decision} is a yes?",
            Why = "The plan counts on it only by that chance.",
        };

    private static Group<Review?> Further(string name, string decision, string help)
    {
        var (by, chance) = (DecidedBy(decision), Chance(decision));
        return new(name, help, [by, chance], row => row.IsGiven ? new(row.Get(by), row.Get(chance)) : null)
        {
            MayBeNone = true,
        };
    }
}
