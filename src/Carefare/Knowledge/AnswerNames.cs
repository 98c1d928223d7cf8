namespace Carefare.Knowledge;

/// <summary>The answers of a case that a programme can ask for, and the words that each can be.</summary>
internal static class AnswerNames
{
    private static readonly string[] YesNo = ["yes", "no"];

    private static readonly string[] Insurance =
    [
        "none",
        "commercial",
        "fehb",
        "medicare",
        "medicare_advantage",
        "medicaid",
        "chip",
        "tricare",
        "va",
        "other",
    ];

    private static readonly string[] Diagnoses =
    [
        "treatment_resistant_depression",
        "major_depression",
        "depression_with_suicidal_thoughts",
        "bipolar_depression",
        "ptsd",
        "anxiety",
        "ocd",
        "substance_use",
        "crps",
        "chronic_pain",
        "neuropathic_pain",
        "fibromyalgia",
        "migraine",
        "other",
    ];

    private static readonly string[] Modalities =
    [
        "iv",
        "im",
        "subcutaneous",
        "nasal",
        "oral",
        "sublingual",
        "esketamine",
    ];

    /// <summary>The answers that are numbers: years, and multiples of the poverty guideline (2 is 200 %).</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["age", "income_fpl", "years_since_crime"];

    /// <summary>The answers that are words, with all that each can be; an empty list stands for the states.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["state"] = [],
            ["diagnosis"] = Diagnoses,
            ["modality"] = Modalities,
            ["insurance"] = Insurance,
            ["veteran"] = YesNo,
            ["hospital"] = ["nonprofit", "for_profit", "public", "none"],
            ["clinic_fund"] = ["ketamine-research-foundation", "thank-you-life", "other", "none"],
            ["employer"] = YesNo,
            ["ketamine_benefit"] = YesNo,
            ["hra"] = YesNo,
            ["hurt_at_work"] = YesNo,
            ["hurt_by_crime"] = YesNo,
            ["crime_reported"] = YesNo,
            ["disability"] = YesNo,
            ["work_goal"] = YesNo,
            ["medicaid_adult"] = YesNo,
            ["health_center_discount"] = ["full", "part", "none"],
        };

    /// <summary>Every answer.</summary>
    public static IEnumerable<string> All => Numbers.Concat(Words.Keys);
}
