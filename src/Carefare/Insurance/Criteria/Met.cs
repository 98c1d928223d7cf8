namespace Carefare.Insurance.Criteria;

/// <summary>Whether what a plan asks for is there; ordered so that "all of" is the least and "any of" is the greatest.</summary>
public enum Met
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>Something that decides it is not known.</summary>
    Unknown,

    /// <summary>It is, as the person tells it.</summary>
    Yes,
}
