using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions of a row of <c>commitments</c>.</summary>
internal static class AboutCommitments
{
    public static readonly Question<string> Id = new(
        "id",
        Words.Name,
        "A short name that identifies the money in this file."
    )
    {
        Required = "Add id: with a short name, such as hope-fund.",
    };

    public static readonly Question<string> From = new("from", Words.Text, "Who gives it.")
    {
        Ask = "Who gives the money, or was asked for it?",
        Why = "So that you know whom to call.",
    };

    public static readonly Question<CommitmentKind> Kind = new(
        "kind",
        Words.OneOf<CommitmentKind>(
            ("grant", CommitmentKind.Grant),
            ("charity", CommitmentKind.Charity),
            ("employer", CommitmentKind.Employer),
            ("manufacturer", CommitmentKind.Manufacturer),
            ("public", CommitmentKind.Public),
            ("gift", CommitmentKind.Gift)
        ),
        "grant: of a non-profit or fund. charity: of a hospital or clinic. employer. manufacturer: of a drug's maker. "
            + "public: of a public program. gift: of family, friends or strangers."
    )
    {
        Ask = "What kind of money is it?",
    };

    public static readonly Question<CommitmentStatus> Status = new(
        "status",
        Words.OneOf<CommitmentStatus>(
            ("asked", CommitmentStatus.Asked),
            ("promised", CommitmentStatus.Promised),
            ("sent", CommitmentStatus.Sent),
            ("received", CommitmentStatus.Received),
            ("unused", CommitmentStatus.Unused)
        ),
        "asked: not decided yet. promised: granted. sent: on its way. received: whoever it is paid to has it. "
            + "unused: refused, or not going to be used."
    )
    {
        Required = "Add status: asked, promised, sent, received or unused.",
        Ask = "How far has it come: asked for, promised, sent, received, or not going to be used?",
        Why = "Only what is promised is counted as sure.",
    };

    public static readonly Question<Money> Amount = new("amount", Numbers.Dollars, "How much at most, in dollars.")
    {
        Ask = "How much is it at most?",
        Why = "A plan counts no more.",
    };

    public static readonly Question<string> Clinic = new(
        "clinic",
        Words.Name,
        "The clinic whose bills it pays, as in quotes; any where left out."
    )
    {
        Ask = "Which clinic does the money go to?",
    };

    public static readonly Question<DateOnly> ValidFrom = new(
        "valid_from",
        Days.Day,
        "The first day on which a bill may fall due that it pays."
    );

    public static readonly Question<DateOnly> ValidUntil = new(
        "valid_until",
        Days.Day,
        "The last day on which a bill may fall due that it pays; without end where left out."
    )
    {
        Ask = "Until which day does the money pay for treatment?",
        Why = "A course that starts later would lose it.",
    };

    public static readonly Question<PaidTo> PaidTo = new(
        "paid_to",
        Words.OneOf<PaidTo>(("clinic", Cases.PaidTo.Clinic), ("me", Cases.PaidTo.Me)),
        "Who gets the money: the clinic, or you."
    )
    {
        Ask = "Is the money paid to the clinic, or to you?",
        Why = "What comes to you later does not pay a bill today.",
    };

    public static readonly Question<DateOnly> PaidOn = new(
        "paid_on",
        Days.Day,
        "The day on which you get it, where it is paid to you."
    )
    {
        Ask = "On which day do you get the money?",
        Why = "The money has to be there on the day of each treatment.",
    };

    public static readonly Question<DateOnly> DecidedBy = new(
        "decided_by",
        Days.Day,
        "The day by which it is decided, where it was asked for."
    )
    {
        Ask = "By which day will it be decided?",
        Why = "Until then a plan cannot spend it.",
    };

    public static readonly Question<decimal> Chance = new(
        "chance",
        Numbers.Fraction,
        "The chance of a yes as you see it, where it was asked for: 0.6 is 60 %."
    )
    {
        Ask = "How likely is a yes, as you see it? (60 % is 0.6)",
        Why = "Ask how many of those who ask get it. A plan never rests on a yes.",
    };

    public static readonly Question<bool> LastResort = new(
        "last_resort",
        Words.YesNo,
        "Whether it pays only what nobody else pays (payer of last resort)."
    );

    public static readonly Several<string> NotWith = new(
        "not_with",
        Words.Name,
        "Other money in this list that it cannot stand beside, by id."
    );

    public static readonly Rows<Commitment> Rows = new(
        "commitments",
        "Money from others for treatment that was asked for, promised or given, a row each; none for none.",
        new(
            "commitments",
            "Money from one giver.",
            [
                Id,
                From,
                Kind,
                Status,
                Amount,
                Clinic,
                ValidFrom,
                ValidUntil,
                PaidTo,
                PaidOn,
                DecidedBy,
                Chance,
                LastResort,
                NotWith,
            ],
            row =>
                new(
                    row.Path,
                    row.Get(Id).Or(""),
                    row.Get(From),
                    row.Get(Kind),
                    row.Get(Status).Or(CommitmentStatus.Unused),
                    row.Get(Amount),
                    row.Get(Clinic),
                    row.Get(ValidFrom),
                    row.Get(ValidUntil),
                    row.Get(PaidTo),
                    row.Get(PaidOn),
                    row.Get(DecidedBy),
                    row.Get(Chance),
                    row.Get(LastResort),
                    row.Get(NotWith)
                )
        )
    )
    {
        By = Id,
    };
}
