using Carefare.Rules;

namespace Carefare.Tests.Trials;

/// <summary>Each thing in which a study and a person are compared comes out as yes, no or not known.</summary>
public sealed class CriteriaTests
{
    [Fact]
    public void A_study_that_fits_in_everything_fits() => Assert.Equal(TrialFit.Fits, Made.Match(Made.Study()).Fit);

    [Theory]
    [InlineData("RECRUITING", Truth.Yes, "It takes people now.")]
    [InlineData("AVAILABLE", Truth.Yes, "It gives the treatment outside of a study, to some people.")]
    [InlineData("NOT_YET_RECRUITING", Truth.Unknown, "It takes nobody yet.")]
    [InlineData("UNKNOWN", Truth.Unknown, "The registry does not know whether it still takes people.")]
    [InlineData("ON_THE_MOON", Truth.Unknown, "The registry calls it ON_THE_MOON: ask what that means.")]
    [InlineData("ENROLLING_BY_INVITATION", Truth.No, "It takes only people whom it invites.")]
    [InlineData("ACTIVE_NOT_RECRUITING", Truth.No, "It goes on, but takes nobody new.")]
    [InlineData("COMPLETED", Truth.No, "It is over.")]
    [InlineData("WITHDRAWN", Truth.No, "It was given up before it began.")]
    public void A_study_takes_people_by_its_status(string status, Truth truth, string reason)
    {
        var match = Made.Match(Made.With("statusModule.overallStatus", $"\"{status}\""));
        Assert.Equal((truth, reason), (match.Of("status").Truth, match.Of("status").Reason));
    }

    [Fact]
    public void A_status_that_is_missing_is_not_known() =>
        Assert.Equal(Truth.Unknown, Made.Match(Made.With("statusModule.overallStatus", null)).Of("status").Truth);

    [Theory]
    [InlineData("2027-01", "Jan 2027")]
    [InlineData("2027-01-05", "Jan 5, 2027")]
    [InlineData("2027", "2027")]
    [InlineData("2027-13", "2027-13")]
    public void A_start_may_be_a_day_a_month_or_a_year(string date, string said)
    {
        var match = Made.Match(
            Made.With(
                "statusModule",
                $$$"""{"overallStatus": "NOT_YET_RECRUITING", "startDateStruct": {"date": "{{{date}}}"}}"""
            )
        );
        Assert.Equal($"It takes nobody yet; it is to start in {said}.", match.Of("status").Reason);
    }

    [Theory]
    [InlineData("treatment_resistant_depression", "Depression, Treatment-Resistant", Truth.Yes)]
    [InlineData("treatment_resistant_depression", "Depression", Truth.Unknown)]
    [InlineData("treatment_resistant_depression", "Schizophrenia", Truth.Unknown)]
    [InlineData("major_depression", "Major Depressive Disorder", Truth.Yes)]
    [InlineData("major_depression", "Bipolar Depression", Truth.Unknown)]
    [InlineData("ptsd", "Post-Traumatic Stress Disorder", Truth.Yes)]
    [InlineData("ptsd", "Treatment Resistant Depression", Truth.No)]
    [InlineData("crps", "Complex Regional Pain Syndrome Type I", Truth.Yes)]
    [InlineData("crps", "Depression", Truth.No)]
    [InlineData("migraine", "Cluster Headache", Truth.Unknown)]
    [InlineData("ocd", "Procdata", Truth.No)]
    public void A_study_is_about_a_condition_by_the_words_that_it_lists(string diagnosis, string listed, Truth truth) =>
        Assert.Equal(
            truth,
            Made.Match(
                    Made.With("conditionsModule.conditions", $"[\"{listed}\"]"),
                    Made.Somebody.Replace("treatment_resistant_depression", diagnosis, StringComparison.Ordinal)
                )
                .Of("condition")
                .Truth
        );

    [Fact]
    public void What_the_treatment_is_for_is_asked_for_where_it_is_not_said() =>
        Assert.Equal(
            ["condition.diagnosis"],
            Made.Match(Made.Study(), "carefare: 1\nperson: {age: 41}\n").Of("condition").Asks
        );

    [Theory]
    [InlineData("Ketamine", Truth.Yes)]
    [InlineData("Esketamine", Truth.Yes)]
    [InlineData("(R)-ketamine", Truth.Yes)]
    [InlineData("SPRAVATO nasal spray", Truth.Yes)]
    [InlineData("Placebo for ketamine", Truth.Unknown)]
    [InlineData("Psilocybin", Truth.No)]
    public void A_study_gives_ketamine_by_the_names_of_what_it_gives(string name, Truth truth) =>
        Assert.Equal(
            truth,
            Made.Match(Made.With("armsInterventionsModule.interventions", $$"""[{"name": "{{name}}"}]"""))
                .Of("treatment")
                .Truth
        );

    [Fact]
    public void A_study_that_only_observes_gives_nothing() =>
        Assert.Equal(
            "It only observes people, and gives no treatment.",
            Made.Match(Made.With("designModule.studyType", "\"OBSERVATIONAL\"")).Of("treatment").Reason
        );

    [Theory]
    [InlineData("18 Years", "65 Years", 18, Truth.Yes)]
    [InlineData("18 Years", "65 Years", 17, Truth.No)]
    [InlineData("18 Years", "65 Years", 65, Truth.Yes)]
    [InlineData("18 Years", "65 Years", 66, Truth.No)]
    [InlineData("216 Months", null, 18, Truth.Yes)]
    [InlineData("222 Months", null, 18, Truth.Unknown)]
    [InlineData("222 Months", null, 17, Truth.No)]
    [InlineData(null, "30 Months", 1, Truth.Yes)]
    [InlineData(null, "30 Months", 2, Truth.Unknown)]
    [InlineData(null, "30 Months", 3, Truth.No)]
    [InlineData("1 Year", null, 1, Truth.Yes)]
    [InlineData("old enough", null, 41, Truth.Unknown)]
    [InlineData(null, null, 41, Truth.Yes)]
    public void A_study_takes_people_of_an_age(string? least, string? most, int age, Truth truth)
    {
        var study = Made.With("eligibilityModule.minimumAge", least is null ? null : $"\"{least}\"");
        var admission = study["protocolSection"]!["eligibilityModule"]!.AsObject();
        admission.Remove("maximumAge");
        if (most is not null)
        {
            admission["maximumAge"] = most;
        }

        var person = Made.Somebody.Replace("age: 41", $"age: {age}", StringComparison.Ordinal);
        Assert.Equal(truth, Made.Match(study, person).Of("age").Truth);
    }

    [Fact]
    public void An_age_that_is_not_said_is_asked_for_only_where_there_is_a_limit()
    {
        var person = Made.Somebody.Replace("age: 41, ", "", StringComparison.Ordinal);
        Assert.Equal(["person.age"], Made.Match(Made.Study(), person).Of("age").Asks);
        var anybody = Made.With("eligibilityModule", """{"sex": "ALL"}""");
        Assert.Equal(
            (Truth.Yes, 0),
            (Made.Match(anybody, person).Of("age").Truth, Made.Match(anybody, person).Of("age").Asks.Count)
        );
    }

    [Theory]
    [InlineData("ALL", "", Truth.Yes)]
    [InlineData("FEMALE", "", Truth.Unknown)]
    [InlineData("FEMALE", "female", Truth.Yes)]
    [InlineData("FEMALE", "male", Truth.No)]
    [InlineData("MALE", "male", Truth.Yes)]
    [InlineData("", "male", Truth.Unknown)]
    public void A_study_takes_people_of_a_sex(string taken, string sex, Truth truth)
    {
        var study = Made.With("eligibilityModule.sex", taken.Length == 0 ? null : $"\"{taken}\"");
        var person =
            sex.Length == 0
                ? Made.Somebody
                : Made.Somebody.Replace("age: 41", $"age: 41, sex: {sex}", StringComparison.Ordinal);
        Assert.Equal(truth, Made.Match(study, person).Of("sex").Truth);
    }

    [Fact]
    public void The_best_fit_comes_first_then_the_nearest()
    {
        var far = Made.With("identificationModule.nctId", "\"NCT99999904\"");
        far["protocolSection"]!["contactsLocationsModule"]!["locations"]![0]!["geoPoint"]!["lat"] = 45.0;
        var near = Made.With("identificationModule.nctId", "\"NCT99999905\"");
        near["protocolSection"]!["contactsLocationsModule"]!["locations"]![0]!["geoPoint"]!["lat"] = 40.4;
        var over = Made.With("statusModule.overallStatus", "\"COMPLETED\"");
        over["protocolSection"]!["identificationModule"]!["nctId"] = "NCT99999902";
        var later = Made.With("statusModule.overallStatus", "\"NOT_YET_RECRUITING\"");
        later["protocolSection"]!["identificationModule"]!["nctId"] = "NCT99999903";
        Assert.Equal(
            [
                ("NCT99999901", TrialFit.Fits),
                ("NCT99999905", TrialFit.Fits),
                ("NCT99999903", TrialFit.MayFit),
                ("NCT99999904", TrialFit.Far),
                ("NCT99999902", TrialFit.DoesNotFit),
            ],
            Made.List([over, far, later, near, Made.Study()]).Matches.Select(match => (match.Study.Id, match.Fit))
        );
    }
}
