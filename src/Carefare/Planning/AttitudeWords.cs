namespace Carefare.Planning;

/// <summary>What a figure over all that may come is, as a sentence goes on after it.</summary>
public static class AttitudeWords
{
    /// <summary>"on average".</summary>
    /// <param name="attitude">What plans are compared by.</param>
    public static string Of(Attitude attitude) =>
        attitude switch
        {
            Attitude.Expected => "on average",
            Attitude.Cautious => "in the dearest fifth of what may come",
            Attitude.Worst => "at worst",
        };

    /// <summary>The same for two plans that are compared; "in all" where nothing is open in either.</summary>
    public static string Of(Plan one, Plan other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.Outlook ?? other.Outlook) is { Attitude: var attitude } ? Of(attitude) : "in all";
    }
}
