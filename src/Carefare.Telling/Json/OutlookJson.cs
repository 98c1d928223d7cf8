using System.Globalization;
using System.Text.Json;
using Carefare.Planning;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>What else may come, for programs.</summary>
internal static class OutlookJson
{
    /// <summary>The outlook; null where nothing is open.</summary>
    public static void Write(Utf8JsonWriter json, Outlook? outlook)
    {
        if (outlook is null)
        {
            json.WriteNull("outlook");
            return;
        }

        json.WriteStartObject("outlook");
        json.WriteString("attitude", outlook.Attitude.ToString().ToLowerInvariant());
        json.WriteMoney("counted", outlook.Counted);
        json.WriteMoney("expected", outlook.Expected);
        json.WriteMoney("cautious", outlook.Cautious);
        json.WriteMoney("worst", outlook.Worst);
        json.WriteDay("same_until", outlook.SameUntil);
        json.WriteMoney("paid_before", outlook.PaidBefore);
        json.WriteEach("stories", outlook.Stories, Story);
        json.WriteEndObject();
    }

    private static void Story(Utf8JsonWriter json, StoryPlan story)
    {
        json.WriteString("probability", story.Probability.ToString("0.######", CultureInfo.InvariantCulture));
        json.WriteEach("answers", story.Answers, Answer);
        json.WriteString("do", StoryWords.Then(story.Plan));
        var plan = story.Plan;
        json.WriteString("clinic", plan.Course.Clinic);
        json.WriteString("price_form", plan.Course.Form.Code());
        json.WriteMoney("total", plan.Total);
        json.WriteMoney("highest_month", plan.HighestMonth);
        json.WriteDay("first_treatment", plan.FirstTreatment);
        PlanJson.Parts(json, plan.Parts);
        json.WriteEach(
            "months",
            plan.Months,
            (to, month) =>
            {
                to.WriteString("month", month.Month.ToString());
                to.WriteMoney("out", month.Out);
            }
        );
        json.WriteEach("debts", plan.Debts, PlanJson.Debt);
    }

    private static void Answer(Utf8JsonWriter json, StoryAnswer answer)
    {
        json.WriteDay("day", answer.Day);
        json.WriteString("decision", answer.Decision);
        json.WriteString("name", answer.Name);
        json.WriteBoolean("yes", answer.Yes);
    }
}
