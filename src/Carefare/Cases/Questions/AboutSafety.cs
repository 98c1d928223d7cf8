namespace Carefare.Cases.Questions;

/// <summary>The questions on safety under a row of <c>quotes</c>, in the order in which they are best asked.</summary>
internal static class AboutSafety
{
    private const string Why = "A lower price is no reason to do without it.";

    private static readonly Question<bool>[] Points =
    [
        Point(
            "prescriber",
            "Whether a licensed and trained professional prescribes it.",
            "Who prescribes it, with which training, and licensed in this state?"
        ),
        Point(
            "screened",
            "Whether they take the whole history before treatment, and refuse whom it does not suit.",
            "Is the whole history taken before treatment (illnesses, medicines, alcohol and drugs, pregnancy, blood pressure), and whoever it does not suit refused?"
        ),
        Point(
            "acls",
            "Whether somebody trained in advanced life support (ACLS) is there at every session.",
            "Is somebody with current ACLS training (advanced life support) there at every session, and a second person with BLS (basic life support)?"
        ),
        Point(
            "airway",
            "Whether the person who gives it can keep an airway open.",
            "Can the person who gives it keep an airway open, and bring somebody back who sleeps too deeply?"
        ),
        Point(
            "monitored",
            "Whether blood pressure, oxygen and heart rate are watched all the time.",
            "Are blood pressure, oxygen and heart rate watched all the time, and is an ECG at hand?"
        ),
        Point(
            "emergency",
            "Whether oxygen, a defibrillator, emergency medicines and a plan for emergencies are there.",
            "Are oxygen, a defibrillator (AED), emergency medicines and a written plan for emergencies there?"
        ),
        Point(
            "consent",
            "Whether the written consent says that the use is off-label, and lists the risks.",
            "Does the written consent say that the use is off-label, and list the risks?"
        ),
        Point(
            "protocol",
            "Whether they give the protocol in writing.",
            "Is the protocol given in writing: doses, sessions, when to stop?"
        ),
        Point(
            "endpoint",
            "Whether there is a goal, and a review on set days.",
            "Is there a goal, and a review with a rating scale on set days?"
        ),
        Point(
            "escort",
            "Whether somebody has to take the patient home, who may not drive until the next day.",
            "Does somebody have to take the patient home, and is driving ruled out until the next day?"
        ),
    ];

    public static readonly Group<IReadOnlyList<SafetyAnswer>> Group = new(
        "safety",
        "What the clinic says to questions on safety.",
        Points,
        row => [.. Points.Select(point => new SafetyAnswer(point.Name, row.Get(point)))]
    );

    private static Question<bool> Point(string name, string help, string ask) =>
        new(name, Words.YesNo, help) { Ask = ask, Why = Why };
}
