Libraries that a release brings along, unchanged, in lib/ or (echarts, zrender) in the jar of orthant-studies; made by
./release --update. Licence and notice files that their jars hold lie in licences/ of a release.

<#list dependencyMap as e><#assign p = e.getKey()/><#assign licenses = e.getValue()/>
<#if p.groupId != "org.orthant">
${p.groupId}:${p.artifactId}:${p.version}
    <#list licenses as license>${license}<#if license_has_next>, </#if></#list>; ${p.url!"no address given"}
</#if>
</#list>
