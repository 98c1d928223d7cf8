using Carefare.Knowledge;
using Carefare.Rules;

namespace Carefare.Trials.Registry;

/// <summary>How the registry wants to be asked.</summary>
/// <param name="Address">Where.</param>
/// <param name="MostOnPage">The most studies in one answer.</param>
/// <param name="RequestsAMinute">How many questions it takes a minute.</param>
/// <param name="Facts">Where this is known from.</param>
public sealed record RegistryRules(string Address, int MostOnPage, int RequestsAMinute, IReadOnlyList<Citation> Facts)
{
    /// <summary>The rules on the day of a situation.</summary>
    /// <exception cref="UnknownFactException">One of them is not known for that day.</exception>
    public static RegistryRules Of(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var address = now.Knowledge.LatestAt("trials-registry-address", now.Today);
        var page = now.Knowledge.LatestAt("trials-page-most", now.Today);
        var minute = now.Knowledge.LatestAt("trials-requests-a-minute", now.Today);
        return new(
            address.Text,
            decimal.ToInt32(page.Number),
            decimal.ToInt32(minute.Number),
            [address.Citation, page.Citation, minute.Citation]
        );
    }

    /// <summary>The address, which must keep what is asked from others' eyes; null where it does not.</summary>
    internal Uri? Safe =>
        Uri.TryCreate(Address.TrimEnd('/') + "/", UriKind.Absolute, out var there)
        && (there.Scheme == Uri.UriSchemeHttps || (there.Scheme == Uri.UriSchemeHttp && there.IsLoopback))
            ? there
            : null;

    /// <summary>The least time between two questions.</summary>
    internal TimeSpan Gap => TimeSpan.FromMinutes(1) / int.Max(1, RequestsAMinute);
}
